import type { Ore } from "@omforent/kernel";
import type { FormId } from "@omforent/law";
import type { PartialDate } from "./partial-date.ts";
import type { ParticipantList, Participation } from "./participant.ts";

/** What a field's value is, field by field. */
export type FieldValues = {
  readonly name: string;
  readonly form: FormId;
  readonly host: Participation;
  readonly participants: ParticipantList;
  readonly services: readonly Service[];
  readonly yearlyCost: YearlyCost;
  readonly agreement: "yes" | "no";
  readonly lifeCycle: LifeCycle;
  readonly seat: string;
};
export const fieldNames = [
  "name",
  "form",
  "host",
  "participants",
  "services",
  "yearlyCost",
  "agreement",
  "lifeCycle",
  "seat",
] as const satisfies readonly (keyof FieldValues)[];
export type FieldName = (typeof fieldNames)[number];

/** A service in the words of its source; `functions` are KOSTRA codes, none when no source supports one. */
export type Service = { readonly text: string; readonly functions: readonly string[] };
export type YearlyCost = { readonly amount: Ore; readonly year: number | null };
export type LifeCycle = {
  /** "proposed": a source proposes it; that it came about is not documented. */
  readonly state: "active" | "proposed" | "ended" | "unknown";
  readonly endedOn: PartialDate | null;
};

export type Source = {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly date: PartialDate | null;
};

/** Where a statement comes from: a public source, or a person who registered it. */
export type Origin =
  | { readonly kind: "public"; readonly source: Source }
  | {
      readonly kind: "registered";
      readonly by: string;
      /** A UTC instant. */
      readonly at: string;
      readonly statedSource: string | null;
    };

export type Confidence = "high" | "medium" | "low";

/** One statement with its provenance. A registered value of null takes back what was registered before. */
export type Claim<Value> = {
  readonly id: string;
  readonly value: Value | null;
  readonly origin: Origin;
  readonly confidence: Confidence | null;
  /** The time that it holds for, when that is not the source's own date. */
  readonly asOf: PartialDate | null;
  readonly note: string | null;
};

export type Claims = { readonly [Field in FieldName]: readonly Claim<FieldValues[Field]>[] };

/** Something else that a source tells, in bokmål. */
export type Remark = { readonly topic: string; readonly sentence: string };
export type ExistenceAnswer = "exists" | "ended" | "unknown";

/** The time that a statement holds for, as well as it is known: what it says itself, the source's date, or when it was registered. */
export const timeOf = (claim: Claim<unknown>): PartialDate | null =>
  claim.asOf ?? (claim.origin.kind === "public" ? claim.origin.source.date : claim.origin.at.slice(0, 10));
