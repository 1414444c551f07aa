import { useFormat } from "../../../../kernel/web/format.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import type { AgreedRecordWire, DeciderWire } from "../../../contract.ts";

type Says = NonNullable<AgreedRecordWire["says"]>;

/** What the agreement says, in words: «Hvert kommunestyre avgjør. Osen formannskap blir hørt først.», and where it says so. */
export function useSaysText() {
  const { t, language } = useSentences();
  const format = useFormat();
  const name = (who: DeciderWire) => (who.kind === "law" ? who.words[language] : who.name);
  return {
    who: ({ decides, heard }: Pick<Says, "decides" | "heard">): string =>
      heard
        ? t("agreed.sentence.heard", { decides: name(decides), heard: name(heard) })
        : t("agreed.sentence", { decides: name(decides) }),
    where: ({ document, place, agreedOn }: Pick<Says, "document" | "place" | "agreedOn">): string => {
      const titled = agreedOn ? `${document} ${t("influence.agreed.of", { date: format.date(agreedOn) })}` : document;
      return [titled, place].filter((part) => part !== "").join(", ");
    },
  };
}
