import { oreFromWire } from "@omforent/kernel";
import { legalForm } from "@omforent/law";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { CooperationDetailWire } from "../../contract.ts";

type Fields = CooperationDetailWire["fields"];

/** A statement together with the field it is about. */
export type AnyClaim = {
  [Field in keyof Fields]: { readonly field: Field; readonly claim: NonNullable<Fields[Field]["shown"]> };
}[keyof Fields];

/** What a statement says, in the reader's language. */
export function useClaimText(): (claim: AnyClaim) => string {
  const { t, language } = useSentences();
  const format = useFormat();
  return ({ field, claim }) => {
    switch (field) {
      case "name":
      case "seat":
        return claim.value;
      case "form":
        return legalForm(claim.value)?.names[language] ?? claim.value;
      case "host":
        return claim.value.name;
      case "services":
        return claim.value.map(({ text }) => text).join(", ");
      case "agreement":
        return t(`cooperation.agreement.${claim.value}`);
      case "participants": {
        const { participants, count } = claim.value;
        if (participants.length > 0) return format.list(participants.map(({ name }) => name));
        return count === null ? t("unknown.label") : t("cooperation.who.count-only", { count });
      }
      case "yearlyCost": {
        const amount = oreFromWire(claim.value.amount);
        if (!amount.ok) return claim.value.amount;
        const year = claim.value.year;
        return `${format.ore(amount.value)} ${year ? t("cooperation.cost.in-year", { year }) : `(${t("cooperation.cost.no-year")})`}`;
      }
      case "lifeCycle": {
        const { state, endedOn } = claim.value;
        const said = t(`cooperation.state.${state}`);
        return endedOn ? `${said} ${t("cooperation.state.on", { date: format.partialDate(endedOn) })}` : said;
      }
    }
  };
}
