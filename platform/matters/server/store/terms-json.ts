import { expect, oreFromWire, oreToWire } from "@omforent/kernel";
import type { Figures, MatterRule, Quota, ResultRule } from "../../domain/index.ts";

/** A rule as it is written in a `jsonb` column and on the wire: whole numbers as text. */
export type RuleJson = {
  readonly rule: SingleJson | { readonly kind: "several"; readonly rules: readonly SingleJson[] };
  readonly closing: MatterRule["closing"];
  readonly clause: MatterRule["clause"];
};
type QuotaJson = { readonly n: string; readonly d: string; readonly reach: Quota["reach"] };
type Single = Exclude<ResultRule, { readonly kind: "several" }>;
type WithQuotaJson<Rule> = Rule extends { readonly quota: Quota }
  ? Omit<Rule, "quota"> & { readonly quota: QuotaJson }
  : Rule;
export type SingleJson = WithQuotaJson<Single>;

export const ruleFromJson = ({ rule, closing, clause }: RuleJson): MatterRule => ({
  rule: rule.kind === "several" ? { kind: "several", rules: rule.rules.map(singleFromJson) } : singleFromJson(rule),
  closing,
  clause,
});

/** Rules come in with one level of "several", and leave with one. */
export const ruleToJson = ({ rule, closing, clause }: MatterRule): RuleJson => ({
  rule:
    rule.kind === "several"
      ? { kind: "several", rules: rule.rules.flatMap((one) => (one.kind === "several" ? [] : [singleToJson(one)])) }
      : singleToJson(rule),
  closing,
  clause,
});

export function singleToJson(rule: Single): SingleJson {
  if (rule.kind !== "majority-of-heads" && rule.kind !== "majority-of-weights") return rule;
  const { n, d, reach } = rule.quota;
  return { ...rule, quota: { n: `${n}`, d: `${d}`, reach } };
}

function singleFromJson(rule: SingleJson): Single {
  if (rule.kind !== "majority-of-heads" && rule.kind !== "majority-of-weights") return rule;
  const { n, d, reach } = rule.quota;
  return { ...rule, quota: { n: BigInt(n), d: BigInt(d), reach } };
}

/** Figures as they are written in a `jsonb` column and on the wire: kroner with two decimals. */
export type FiguresJson = {
  readonly source: string;
  readonly years: readonly {
    readonly year: string;
    readonly rows: readonly {
      readonly participant: string;
      readonly before: string | null;
      readonly after: string | null;
    }[];
  }[];
};

export const figuresFromJson = ({ source, years }: FiguresJson): Figures => ({
  source,
  years: years.map(({ year, rows }) => ({
    year,
    rows: rows.map(({ participant, before, after }) => ({
      participant,
      before: before === null ? null : expect(oreFromWire(before)), // the contract and the column hold nothing else
      after: after === null ? null : expect(oreFromWire(after)),
    })),
  })),
});

export const figuresToJson = ({ source, years }: Figures): FiguresJson => ({
  source,
  years: years.map(({ year, rows }) => ({
    year,
    rows: rows.map(({ participant, before, after }) => ({
      participant,
      before: before === null ? null : oreToWire(before),
      after: after === null ? null : oreToWire(after),
    })),
  })),
});
