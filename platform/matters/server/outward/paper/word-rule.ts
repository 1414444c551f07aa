import type { Clause } from "../../../../bodies/domain/index.ts";
import { keepTogether } from "../../../../kernel/domain/format.ts";
import { type MatterRule, type ResultRule, singleRules } from "../../../domain/index.ts";
import type { Say } from "../wording.ts";

/** What it takes, in the words of the matter's page. */
export const wordRule = ({ rule }: MatterRule, say: Say, nameOfBody: (body: string) => string): string =>
  singleRules(rule)
    .map((single) => wordSingle(single, say, nameOfBody))
    .join(" ");

function wordSingle(
  rule: Exclude<ResultRule, { readonly kind: "several" }>,
  say: Say,
  nameOfBody: (body: string) => string,
): string {
  switch (rule.kind) {
    case "unanimity":
      return say("matter.rule.unanimity");
    case "body-decides":
      return say("matter.rule.body-decides", { body: nameOfBody(rule.body) });
    case "majority-of-heads":
    case "majority-of-weights": {
      const { n, d, reach } = rule.quota;
      return say(`matter.rule.${rule.kind}`, {
        quota: say(reach === "more-than" ? "matter.rule.more-than" : "matter.rule.at-least", { part: `${n}/${d}` }),
        of: say(`matter.rule.of.${rule.measuredAgainst}`),
      });
    }
  }
}

export const wordClause = (clause: Clause): string =>
  clause.kind === "law"
    ? keepTogether([clause.citation.act, clause.citation.section].filter((part) => part !== null).join(" "))
    : `${clause.document}, ${clause.place}`;
