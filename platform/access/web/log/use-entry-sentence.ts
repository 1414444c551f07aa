import { useSentences } from "../../../kernel/web/i18n.ts";
import { type Entry, fieldsIn, figuresIn } from "./entry-values.ts";
import { useValueText } from "./use-value-text.ts";

/** What happened, in one sentence of its kind. `personOf` knows the names that the reader may see. */
export function useEntrySentence(personOf: (pseudonym: string) => string | null): (entry: Entry) => string {
  const { t, language } = useSentences();
  const text = useValueText();
  return (entry) => {
    const [before, after] = [fieldsIn(entry.before), fieldsIn(entry.after)];
    const one = { ...before, ...after };
    const [kind = "", id = ""] = splitAt(entry.subject);
    const said = text.orAsWritten(`log.kind.${entry.kind}`, "");
    if (said === "") return t("log.kind.unknown", { kind: entry.kind });
    const cooperation = kind === "cooperation" ? id : String(one.cooperation ?? one.cooperationId ?? "");
    const person = typeof one.person === "string" ? personOf(one.person) : null;
    const names = fieldsIn(one.names)[language];
    const sentence = t(`log.kind.${entry.kind}` as "log.kind.unknown", {
      name: cooperation ? text.nameOf(cooperation) : "",
      role: typeof one.role === "string" ? text.anyRole(one.role) : "",
      person: person ?? t("log.somebody"),
      title: String(one.title ?? (Array.isArray(names) ? names[0] : names) ?? one.id ?? ""),
      file: String(one.fileName ?? ""),
      count: Array.isArray(one.cooperations)
        ? one.cooperations.length
        : figuresIn(entry).length || Number(one.borders ?? 0),
      what: text.orAsWritten(`log.facts.${id}`, id),
      issuer: String(one.issuer ?? ""),
      outcome: text.value("outcome", one.outcome),
      answer: text.value("answer", one.answer),
      decision: text.value("decision", one.decision),
    });
    return sentence.charAt(0).toUpperCase() + sentence.slice(1); // «en person tok imot …»
  };
}

const splitAt = (subject: string): readonly [string, string] => {
  const at = subject.indexOf(":");
  return at < 0 ? [subject, ""] : [subject.slice(0, at), subject.slice(at + 1)];
};
