import type { Citation, Grade, Words } from "./grade.ts";
import { type Finding, type Rule, stops, wordsOfFinding } from "./rule.ts";

/** What a rule found, ready to be shown: with its section, how sure we are, its words, and whether it stops a change of state. */
export type Found = {
  readonly ruleId: string;
  readonly citation: Citation;
  readonly grade: Grade;
  readonly outcome: "breach" | "assess";
  readonly code: string;
  readonly params: Extract<Finding, { outcome: "breach" }>["params"];
  readonly words: Words;
  readonly stops: boolean;
};

/** Holds facts against rules and gives what they found, in the order of the rules; empty when all is well. */
export const findings = <Facts>(rules: readonly Rule<Facts>[], facts: Facts): readonly Found[] =>
  rules.flatMap((rule) => {
    const finding = rule.check(facts);
    const words = wordsOfFinding(rule, finding);
    if (finding.outcome === "fulfilled" || words === null) return [];
    const { outcome, code, params } = finding;
    const { id, citation, grade } = rule;
    return [{ ruleId: id, citation, grade, outcome, code, params, words, stops: stops(rule, finding) }];
  });
