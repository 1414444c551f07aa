import { oreToWire } from "@omforent/kernel";
import { formatKroner } from "../../kernel/domain/format.ts";
import { type ExportTable, exportRows, nameOf } from "../domain/index.ts";
import { useSaid } from "./sentences.ts";
import { useSources } from "./sources.ts";
import { linkTo } from "./use-workshop-state.ts";
import type { Workshop } from "./workshop.ts";

/** The shown split as a table for a file, with what one needs to know to trust it: the key, the year, the sources, the link. */
export function useExport(workshop: Workshop): (ExportTable & { readonly language: "nb" | "nn" | "en" }) | null {
  const { t, language } = useSaid();
  const { last, rows, facts } = workshop;
  const sources = useSources(workshop);
  if (!last) return null;
  const total = last.evaluation.total;
  return {
    language,
    name: `fordeling-${last.state.year}`,
    title: [
      `${t("workshop.file.title", { total: formatKroner(total, language), year: last.state.year })}${last.state.amountIsReal ? "" : ` (${t("workshop.example-tag")})`}`,
      t("workshop.file.key", { sentence: last.sentence }),
      t("workshop.file.sources", { sources: sources.map(({ title }) => title).join("; ") || t("unknown.label") }),
      linkTo(last.state),
    ],
    header: [
      t("workshop.column.name"),
      t("workshop.file.number"),
      t("workshop.column.population", { year: last.state.year }),
      t("workshop.column.share"),
      t("workshop.file.exact"),
      t("workshop.column.amount"),
      t("workshop.column.each"),
      t("workshop.column.from-today"),
      t("workshop.column.from-equal"),
      t("workshop.column.from-population"),
    ],
    rows: [
      ...exportRows(rows, (id) => nameOf(facts, id)),
      [{ text: t("workshop.sum") }, null, null, null, null, { number: oreToWire(total) }, null, null, null, null],
    ],
  };
}
