import { ore } from "@omforent/kernel";
import type { ReactElement } from "react";
import { useMemo } from "react";
import { formatKroner, formatKronerBare, formatOreBare } from "../../kernel/domain/format.ts";
import { Lines } from "../../kernel/web/charts/lines.tsx";
import { Section } from "../../kernel/web/page.tsx";
import {
  firstYear,
  lastYear,
  nameOf,
  ownFirst,
  plainNumber,
  sentence,
  seriesOf,
  type YearlySeries,
} from "../domain/index.ts";
import { drawnKroner } from "./drawing.ts";
import { useEstimatesNote } from "./estimates.ts";
import { useSaid } from "./sentences.ts";
import { useYearlySources } from "./sources.ts";
import type { Workshop } from "./workshop.ts";

/** The same key and the same amount in every year from 2005, with each year's real population. */
export function YearsSection({ workshop }: { workshop: Workshop }): ReactElement | null {
  const { t, say, language } = useSaid();
  const { last, facts } = workshop;
  const series = useMemo(
    () => (last ? ownFirst(seriesOf(last.key, last.state, last.facts), last.state.own) : []),
    [last],
  );
  const others = useMemo(
    () =>
      last
        ? last.result.keys.slice(1).flatMap(({ key }, index) => {
            const years = key && ownFirst(seriesOf(key, last.state, last.facts), last.state.own);
            return years ? [{ number: index + 2, series: years }] : [];
          })
        : [],
    [last],
  );
  const sources = useYearlySources(workshop);
  const own = series[0];
  if (!last || !own || last.state.participants.length < 2) return null;
  const caption = t("workshop.years.caption", { total: formatKroner(last.evaluation.total, language) });
  return (
    <Section heading={t("workshop.years.heading")} lead={say(stability(own, nameOf(facts, own.id), language))}>
      <YearCharts series={series} workshop={workshop} caption={caption} sources={sources} />
      {others.map(({ number, series: years }) => (
        <YearCharts
          key={number}
          series={years}
          workshop={workshop}
          caption={t("workshop.years.of-key", { number, caption })}
          sources={sources}
        />
      ))}
    </Section>
  );
}

/** What the years say about the reader's own: from, to, the difference, and how the population went meanwhile. */
function stability({ points }: YearlySeries, name: string, language: "nb" | "nn" | "en") {
  const known = points.filter(({ amount }) => amount !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return sentence("workshop.years.unknown", { name });
  const change = last.amount! - first.amount!;
  const direction = change === 0n ? "same" : change > 0n ? "more" : "less";
  const people =
    first.population && last.population
      ? last.population.n * first.population.d - first.population.n * last.population.d
      : null;
  return sentence(
    `workshop.years.${direction}${people === null ? "" : people < 0n ? "-down" : people > 0n ? "-up" : "-level"}`,
    {
      name,
      first: formatKroner(first.amount!, language),
      last: formatKroner(last.amount!, language),
      firstYear: first.year,
      lastYear: last.year,
      change: formatKroner(ore(change < 0n ? -change : change), language),
      firstPeople: first.population ? plainNumber(first.population, language) : "",
      lastPeople: last.population ? plainNumber(last.population, language) : "",
    },
  );
}

/** Each chart is drawn around its own middle, so that all have the same kroner per pixel and every slope shows. */
function drawnAround(points: YearlySeries["points"]) {
  const drawn = points.flatMap(({ amount }) => (amount === null ? [] : [drawnKroner(amount)]));
  const middle = (Math.min(...drawn) + Math.max(...drawn)) / 2;
  return points.map(({ year, amount }) => ({ year, value: amount === null ? null : drawnKroner(amount) - middle }));
}

/** One small chart for each participant, all on the same scale. */
export function YearCharts({
  series,
  workshop: { facts, last },
  caption,
  sources,
}: {
  series: readonly YearlySeries[];
  workshop: Workshop;
  caption: string;
  sources: ReturnType<typeof useYearlySources>;
}): ReactElement | null {
  const { t, language } = useSaid();
  const estimates = useEstimatesNote(facts);
  if (!last) return null;
  const figures = [t("workshop.years.note"), estimates].filter((part) => part !== null).join(" ");
  const rows =
    series[0]?.points.map(({ year }, index) => ({ year, points: series.map(({ points }) => points[index]!) })) ?? [];
  const text = (amount: bigint | null | undefined) =>
    amount === null || amount === undefined ? "–" : formatKronerBare(ore(amount), language);
  return (
    <Lines
      caption={caption}
      sources={sources}
      note={last.state.amountIsReal ? figures : `${t("workshop.example-tag")} · ${figures}`}
      panels={series.map(({ id, points }) => {
        const known = points.filter(({ amount }) => amount !== null);
        return {
          id,
          label: nameOf(facts, id),
          isOwn: id === last.state.own,
          points: drawnAround(points),
          firstText: text(known[0]?.amount),
          lastText: text(known.at(-1)?.amount),
          description: t("workshop.years.description", {
            name: nameOf(facts, id),
            first: text(known[0]?.amount),
            firstYear: known[0]?.year ?? firstYear,
            last: text(known.at(-1)?.amount),
            lastYear: known.at(-1)?.year ?? lastYear,
          }),
        };
      })}
      table={{
        caption,
        rows,
        rowKey: ({ year }) => String(year),
        columns: [
          { id: "year", header: t("workshop.column.year"), cell: ({ year }) => String(year) },
          ...series.map(({ id }, index) => ({
            id,
            header: nameOf(facts, id),
            numeric: true,
            cell: ({ points }: (typeof rows)[number]) => {
              const amount = points[index]?.amount ?? null;
              return amount === null ? t("unknown.label") : formatOreBare(amount, language);
            },
          })),
        ],
      }}
    />
  );
}
