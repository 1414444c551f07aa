import type { Fact, PlainDate } from "@omforent/kernel";

export type StoryKind =
  | "round-opened"
  | "key-tabled"
  | "answer-shared"
  | "sent"
  | "new-version"
  | "view"
  | "reply"
  | "hearing-closed"
  | "breach"
  | "decision"
  | "recognition"
  | "withdrawn"
  | "result";

/** One thing that happened: when, what, who, and the facts that the sentence needs. `about` is the id of the view, decision or proposal. */
export type StoryEntry = {
  readonly date: PlainDate;
  readonly kind: StoryKind;
  readonly who: string | null;
  readonly about: string | null;
  readonly params: { readonly [name: string]: Fact };
};

export const entry = (
  date: PlainDate,
  kind: StoryKind,
  who: string | null,
  about: string | null,
  params: StoryEntry["params"],
): StoryEntry => ({ date, kind, who, about, params });
