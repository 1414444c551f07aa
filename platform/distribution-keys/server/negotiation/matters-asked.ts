import type { PlainDate } from "@omforent/kernel";
import type { Context } from "../../../kernel/server/context.ts";
import {
  inForce,
  type Matter,
  type ResultState,
  type Standing,
  type StoryEntry,
  sentOn,
  story,
} from "../../../matters/domain/index.ts";
import { findMatters, standingFor } from "../../../matters/server/index.ts";
import { currentRegistry } from "../../../municipalities/server/index.ts";
import type { Adoption } from "../../domain/index.ts";
import { findMattersOf } from "./negotiation.store.ts";

/** What a matter answers about one proposal: asked for each time, and never kept. */
export type AskedMatter = {
  readonly version: string;
  readonly matter: string;
  readonly title: string;
  /** Who leads the matter. */
  readonly holder: string;
  readonly state: "draft" | ResultState;
  readonly adoption: Adoption;
  readonly missing: readonly { readonly participant: string; readonly body: string; readonly named: boolean }[];
  /** What happened in it, as far as it has been sent. */
  readonly story: readonly StoryEntry[];
};

/**
 * What the matters that ask about a cooperation's proposed keys answer, as far as the one who asks may know of them. A matter that has changed its
 * text to something else says nothing about this one. The newest first.
 */
export async function mattersAskedIn(context: Context, cooperationId: string): Promise<readonly AskedMatter[]> {
  const asked = await findMattersOf(context.database, cooperationId);
  if (asked.length === 0) return [];
  const today = context.today();
  const stored = await findMatters(
    context.database,
    asked.map(({ matter }) => matter),
  );
  const registry = await currentRegistry(context);
  const matters = new Map(stored.map(({ matter }) => [matter.id, matter]));
  const holders = new Map(stored.map(({ matter, holder }) => [matter.id, holder]));
  const standing = await standingFor(context.database, [...matters.values()], { registry, today });
  return asked.flatMap(({ version, matter: id, hash }) => {
    const matter = matters.get(id);
    const holder = holders.get(id) ?? "";
    return matter ? answerOf(matter, { version, hash, holder, today, standing: standing(matter) }) : [];
  });
}

type Question = {
  readonly version: string;
  readonly hash: string;
  readonly holder: string;
  readonly today: PlainDate;
  readonly standing: Standing;
};

function answerOf(matter: Matter, { version, hash, holder, today, standing }: Question): readonly AskedMatter[] {
  const answer = inForce(matter, hash, today, standing);
  if (!answer.ok) return [];
  const { since, supersededOn, result } = answer.value;
  const missing = result.missing.map(({ participant, body, named }) => ({ participant, body, named }));
  const isDraft = sentOn(matter) === null;
  return [
    {
      version,
      matter: matter.id,
      title: matter.title,
      holder,
      state: isDraft ? "draft" : result.state,
      adoption: {
        matter: matter.id,
        since,
        superseded: supersededOn !== null,
        missing: missing.map(({ participant, body }) => ({ participant, body })),
      },
      missing,
      story: isDraft ? [] : story(matter, today, standing).map(named(standing)),
    },
  ];
}

/** Bodies are told by name: who reads the negotiation afterwards has no list of them beside it. */
const named =
  ({ bodies }: Standing) =>
  (entry: StoryEntry): StoryEntry => ({
    ...entry,
    params: { ...entry.params, name: entry.who === null ? null : (bodies.get(entry.who)?.name ?? entry.who) },
  });
