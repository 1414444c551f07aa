import type { Fact, Refusal } from "@omforent/kernel";
import { isWorded } from "../../kernel/web/i18n.ts";
import { sentence } from "../domain/index.ts";
import { useSaid } from "./sentences.ts";

/** A refusal of the library in words. Its facts are text, numbers or lists of them; a code nobody has worded is shown as such. */
export function useRefusal(names: (id: string) => string = (id) => id): (refusal: Refusal) => string {
  const { t, say } = useSaid();
  return ({ code, params }) => {
    if (!isWorded(`refusal.${code}`)) return t("workshop.refused", { code });
    const isAlone = params.nearest === null && isWorded(`refusal.${code}-alone`); // nothing known is like what was written
    const written = Object.fromEntries(
      Object.entries(params).map(([name, fact]) => [name, writtenOut(name, fact, names)]),
    );
    return say(sentence(`refusal.${code}${isAlone ? "-alone" : ""}`, written));
  };
}

function writtenOut(name: string, fact: Fact, names: (id: string) => string): string | number {
  if (Array.isArray(fact)) return fact.map((one: Fact) => writtenOut(name, one, names)).join(", ");
  if (name === "participant") return names(String(fact));
  return typeof fact === "number" ? fact : String(fact ?? "");
}
