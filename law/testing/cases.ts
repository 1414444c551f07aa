import type { Finding, Rule } from "../rule.ts";

/** One row of a table that a jurist can read: what it shows, the facts, and what the rule finds. */
export type Case<Facts> = {
  readonly it: string;
  readonly facts: Facts;
  /** "fulfilled", or the outcome and its code: "breach meeting/not-quorate". */
  readonly finds: string;
};

export type CaseTable = { readonly rule: Rule<never>; readonly rows: readonly Row[] };
type Row = { readonly it: string; readonly finds: string; readonly found: string };

/** A rule with its cases. */
export const casesOf = <Facts>(rule: Rule<Facts>, cases: readonly Case<Facts>[]): CaseTable => ({
  rule,
  rows: cases.map(({ it, facts, finds }) => ({ it, finds, found: inShort(rule.check(facts)) })),
});

const inShort = (finding: Finding): string =>
  finding.outcome === "fulfilled" ? "fulfilled" : `${finding.outcome} ${finding.code}`;
