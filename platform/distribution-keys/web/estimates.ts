import { formatList } from "../../kernel/domain/format.ts";
import { estimatedIn, nameOf, type WorkshopFacts } from "../domain/index.ts";
import { useSaid } from "./sentences.ts";

/** «Folketallet i Haram til og med 2023 er anslag … Anslag brukes ikke.»; null where every figure is known. */
export function useEstimatesNote(facts: WorkshopFacts): string | null {
  const { t, language } = useSaid();
  const estimated = estimatedIn(facts);
  if (!estimated) return null;
  const names = formatList(
    estimated.participants.map((id) => nameOf(facts, id)),
    language,
  );
  return t("workshop.estimates", { names, year: estimated.lastYear });
}
