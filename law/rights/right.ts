import type { LawBody } from "../bodies.ts";
import type { FormId } from "../forms/legal-form.ts";
import type { Citation, Grade, Words } from "../grade.ts";

/** What a right is for, so that a page can order them. */
export const rightKinds = ["know", "steer", "stop", "review", "leave"] as const;
export type RightKind = (typeof rightKinds)[number];

/** Something that a participant may do today, without anybody's leave: what, who may, what it takes, and where it stands. */
export type ParticipantRight = {
  readonly id: string;
  readonly kind: RightKind;
  readonly forms: readonly FormId[];
  readonly who: LawBody;
  /** What one may do. */
  readonly words: Words;
  /** What it takes to do it. */
  readonly takes: Words;
  readonly citation: Citation;
  readonly grade: Grade;
};

/** The two kinds of host cooperation, and the one of which it is not said which it is: for what is common to both. */
export const anyHost = ["vertskommune_adm", "vertskommune_nemnd", "vertskommune"] as const;
