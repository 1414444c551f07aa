import { oreFromWire } from "@omforent/kernel";
import { isFormId, type LawBody, lawBodies, legalForm } from "@omforent/law";
import { useFormat } from "../../../kernel/web/format.ts";
import { type SentenceKey, useSentences } from "../../../kernel/web/i18n.ts";
import { useRoleText } from "../use-role-text.ts";
import { fieldsIn } from "./entry-values.ts";
import { useNames } from "./use-names.ts";

/** What the history calls a value, and the value itself, in the reader's words. */
export function useValueText() {
  const { t, language } = useSentences();
  const format = useFormat();
  const nameOf = useNames();
  const say = useRoleText();
  /** A sentence that may be missing: then the text as the log has it. */
  const orAsWritten = (key: string, written: string) => {
    const said = t(key as SentenceKey);
    return said === key ? written : said;
  };
  const label = (name: string): string => {
    const field = orAsWritten(`log.field.${name}`, "");
    return field || orAsWritten(`field.${name}`, name);
  };
  const ids = (value: unknown): readonly string[] =>
    (Array.isArray(value) ? value : []).flatMap((one) => {
      if (typeof one === "string") return [nameOf(one)];
      const { id, name } = fieldsIn(one);
      return typeof name === "string" ? [name] : typeof id === "string" ? [nameOf(id)] : [];
    });
  const value = (name: string, said: unknown): string => {
    if (said === null || said === undefined) return t("log.value.none");
    const parts = fieldsIn(said);
    switch (name) {
      case "participants":
        return format.list(ids(parts.participants));
      case "recipients":
      case "cooperations":
        return Array.isArray(said) && said.length > 0 ? format.list(ids(said)) : t("log.value.none");
      case "missing":
        return Array.isArray(said) && said.length > 0 ? format.list(ids(said)) : t("log.value.nobody");
      case "host":
        return typeof parts.id === "string" ? nameOf(parts.id) : t("log.value.none");
      case "municipality":
      case "cooperation":
        return nameOf(String(said));
      case "services":
        return (Array.isArray(said) ? said : []).map((one) => String(fieldsIn(one).text ?? one)).join(", ");
      case "yearlyCost": {
        const amount = oreFromWire(String(parts.amount));
        const kroner = amount.ok ? format.ore(amount.value) : String(parts.amount);
        return parts.year ? `${kroner} ${t("cooperation.cost.in-year", { year: String(parts.year) })}` : kroner;
      }
      case "form":
        return isFormId(String(said))
          ? (legalForm(String(said) as never)?.names[language] ?? String(said))
          : String(said);
      case "agreement":
        return orAsWritten(`cooperation.agreement.${String(said)}`, String(said));
      case "lifeCycle": {
        const state = orAsWritten(`cooperation.state.${String(parts.state)}`, String(parts.state));
        return parts.endedOn ? `${state} ${format.partialDate(String(parts.endedOn))}` : state;
      }
      case "outcome":
        return orAsWritten(`impartiality.value.${String(said)}`, String(said));
      case "answer":
        return orAsWritten(`log.value.${String(said)}`, String(said));
      case "basis":
        return orAsWritten(`basis.${String(said)}`, String(said));
      case "decision":
        return orAsWritten(`log.decision.${String(said)}`, String(said));
      case "decides":
      case "heard":
        if (typeof parts.name === "string") return parts.name;
        return lawBodies[String(parts.law) as LawBody]?.[language] ?? String(parts.law);
      case "withheld":
        return [parts.act, parts.section].filter(Boolean).join(" ");
      case "source":
        return typeof parts.title === "string" ? parts.title : String(said);
      case "from":
      case "to":
      case "endedOn":
      case "agreedOn":
      case "validFrom":
      case "publishedOn":
      case "journalDate":
        return format.partialDate(String(said));
      case "importedAt":
        return format.instant(String(said));
      default:
        return typeof said === "object" ? JSON.stringify(said) : String(said);
    }
  };
  return { label, value, nameOf, anyRole: say.anyRole, orAsWritten };
}
