import type { PlainDate } from "@omforent/kernel";
import { formatDate, formatList } from "../../kernel/domain/format.ts";
import type { Source } from "../../kernel/web/source-note.tsx";
import { receiptOf, sourcesOf, type UsedSource, vocabularyOf } from "../domain/index.ts";
import { useSaid } from "./sentences.ts";
import type { Workshop } from "./workshop.ts";

/** Where the figures of the shown result are from, and of which date: every register and date once. */
export function useSources(workshop: Workshop): readonly Source[] {
  const write = useWrittenSources(workshop);
  const { last } = workshop;
  if (!last) return [];
  return write([...usedIn(last), ...inhabitantsOf(last)]);
}

/** The same for charts over years, where every year has its own figures. */
export function useYearlySources(workshop: Workshop): readonly Source[] {
  const write = useWrittenSources(workshop);
  const { last } = workshop;
  if (!last) return [];
  return write([...usedIn(last), ...inhabitantsOf(last)].map((used) => ({ ...used, date: null })));
}

/** «SSB, tabell 07459, folketall 1. januar 2026»; what a person typed is said to be that. */
export function useWrittenSources({
  state,
  facts,
}: Pick<Workshop, "state" | "facts">): (used: readonly UsedSource[]) => readonly Source[] {
  const { t, language } = useSaid();
  const { measures } = vocabularyOf(state, facts);
  const nameOf = (id: string) => measures.find((measure) => measure.id === id)?.names[language] ?? id;
  const registerOf = (source: string) => {
    const table = /^SSB, tabell (\d{5})$/.exec(source)?.[1];
    return table ? t("workshop.source.ssb", { table }) : source;
  };
  return (used) => {
    const grouped = Map.groupBy(used, ({ source, date }) => `${source} ${date}`);
    return [...grouped.values()].map((group) => {
      const { source, date } = group[0]!; // a group has at least one
      const from = source === null ? t("workshop.typed") : registerOf(source);
      const named = formatList([...new Set(group.map(({ measure }) => nameOf(measure)))], language);
      if (date === null) return { title: t("workshop.source.of", { source: from, measures: named }) };
      const on = formatDate(date as PlainDate, language);
      return { title: t("workshop.source.of-at", { source: from, measures: named, date: on }) };
    });
  };
}

const usedIn = ({ evaluation }: NonNullable<Workshop["last"]>): readonly UsedSource[] =>
  evaluation.shares.flatMap(({ id }) => sourcesOf(receiptOf(evaluation, id)));

/** Every amount is shown per inhabitant, so the population of the year is used whatever the key. */
function inhabitantsOf({ facts, state }: NonNullable<Workshop["last"]>): readonly UsedSource[] {
  const date = `${state.year}-01-01`;
  const known = facts.figures.find((figure) => figure.measure === "population" && figure.date === date);
  return known ? [{ source: known.source, date, measure: "population" }] : [];
}
