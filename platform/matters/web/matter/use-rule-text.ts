import { useSentences } from "../../../kernel/web/i18n.ts";
import type { MatterWire, SingleRuleWire } from "../../contract.ts";

/** What it takes, in a sentence: «Alle må si ja.» */
export function useRuleText({ bodies }: Pick<MatterWire, "bodies">): (rule: SingleRuleWire) => string {
  const { t } = useSentences();
  return (rule) => {
    switch (rule.kind) {
      case "unanimity":
        return t("matter.rule.unanimity");
      case "body-decides":
        return t("matter.rule.body-decides", { body: bodies.find(({ id }) => id === rule.body)?.name ?? rule.body });
      case "majority-of-heads":
      case "majority-of-weights": {
        const { n, d, reach } = rule.quota;
        return t(`matter.rule.${rule.kind}`, {
          quota: t(reach === "more-than" ? "matter.rule.more-than" : "matter.rule.at-least", { part: `${n}/${d}` }),
          of: t(`matter.rule.of.${rule.measuredAgainst}`),
        });
      }
    }
  };
}
