import { useSentences } from "../../../kernel/web/i18n.ts";
import type { MatterWire, TextChangeWire } from "../../contract.ts";
import { useBodyName } from "./matter-context.ts";

/** The amendment as a council can adopt it: what is changed, place by place. */
export function useAmendmentText(matter: MatterWire): (changes: readonly TextChangeWire[]) => string {
  const { t } = useSentences();
  const body = useBodyName();
  const answers = matter.forParticipant?.answersBy;
  const { title, version } = matter.asked;
  return (changes) =>
    [
      t("matter.amendment.words", {
        body: answers ? body.whole(answers) : t("matter.amendment.words.council"),
        title,
        version,
      }),
      ...changes.map((change, at) => {
        const [before, after] = [change.before.join("\n"), change.after.join("\n")];
        const params = { number: at + 1, line: change.line, before, after };
        if (before === "") return t("matter.amendment.words.added", params);
        if (after === "") return t("matter.amendment.words.removed", params);
        return t("matter.amendment.words.changed", params);
      }),
      t("matter.amendment.words.end"),
    ].join("\n");
}
