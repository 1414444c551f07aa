import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import type { CooperationSummaryWire } from "../contract.ts";

const mostNames = 5;

/** «Med Indre Fosen, Ørland og Åfjord.» seen from one participant, or «Indre Fosen, Osen og Åfjord.» seen from nobody. */
export function usePartnersSentence(): (cooperation: CooperationSummaryWire, own?: string) => string {
  const { t } = useSentences();
  const format = useFormat();
  return (cooperation, own) => {
    const names = cooperation.participants.filter(({ id }) => id !== own).map(({ name }) => name);
    if (names.length === 0) return t("cooperation.partners.unknown");
    const shown = names.slice(0, names.length > mostNames + 1 ? mostNames : names.length);
    const more = names.length - shown.length;
    const list = more > 0 ? [...shown, t("cooperation.partners.more", { count: more })] : shown;
    const sentence = t(own ? "cooperation.partners.with" : "cooperation.partners.all", { names: format.list(list) });
    return cooperation.participantsComplete === false
      ? `${sentence} ${t("cooperation.partners.incomplete")}`
      : sentence;
  };
}
