import type { PlainDate } from "@omforent/kernel";
import type { Point, Words } from "../grade.ts";

/** The thirteen forms that inter-municipal cooperation has, had or lacks, and "vertskommune" for a host cooperation of which nobody has said which of the two it is. */
export const formIds = [
  "ipr",
  "ko",
  "vertskommune_adm",
  "vertskommune_nemnd",
  "vertskommune",
  "iks",
  "as",
  "sa",
  "forening",
  "avtale",
  "plansamarbeid",
  "paragraf27",
  "samkommune",
  "uformelt",
] as const;
export type FormId = (typeof formIds)[number];

/** Legal names have no English form of their own; `abbreviation` is what stands in a name ("Fosen Helse IKS"). */
export type LegalForm = {
  readonly id: FormId;
  readonly names: Words;
  readonly abbreviation: string | null;
  /** What it is, in one sentence of our own. */
  readonly sentence: Words;
  readonly statute: Statute | null;
  readonly sections: readonly string[];
  /** First and last day that a cooperation could be made in this form; null: the form has no such date, or we do not know it. */
  readonly inForceFrom: Point<PlainDate | null>;
  readonly inForceTo: Point<PlainDate | null>;
  readonly canBeCreatedToday: Point<boolean>;
  readonly legalPerson: Point<"always" | "never" | "as-agreed" | "unclear">;
  readonly decidesIndividualCases: Point<"yes" | "no" | "only-by-special-act">;
  /** Null: we do not know of a rule. */
  readonly writtenAgreement: Point<boolean | null>;
  /** Months of notice when nothing is agreed. Null: no such rule, so the agreement must say it. */
  readonly noticeMonths: Point<number | null>;
  /** One of these must be part of the name; empty when there is no such rule. */
  readonly nameContains: Point<readonly string[]>;
};

export type Statute = {
  readonly act: string;
  readonly chapter: string | null;
  readonly url: string | null;
};

/** A repealed form may still be met, as a cooperation that was never converted. */
export const isRepealed = (form: LegalForm): boolean => form.inForceTo.value !== null;
