import type { Ore } from "@omforent/kernel";
import type { ReactElement, ReactNode } from "react";
import { SlopeChart } from "../../../kernel/web/charts/slope-chart.tsx";
import { type Column, DataTable } from "../../../kernel/web/data-table.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { Unknown } from "../../../kernel/web/unknown.tsx";
import type { FiguresWire } from "../../contract.ts";
import { type KronerRow, kronerTable, sumOf } from "./kroner-rows.ts";
import styles from "./kroner-section.module.css";
import { useParticipantName } from "./matter-context.ts";
import { useInhabitants } from "./use-inhabitants.ts";

/** More lines than this cannot be told apart: then the table says it alone. */
const mostSlopes = 12;

/** Our kroner before and after, and everybody else's: drawn in pairs, and then to the øre. */
export function KronerSection({
  figures,
  own,
  ownName,
  links,
}: {
  figures: FiguresWire | null;
  own: string | null;
  ownName: string | null;
  links: ReactNode;
}): ReactElement {
  const { t } = useSentences();
  const heading = ownName ? t("matter.kroner.own", { name: ownName }) : t("matter.kroner.all");
  if (!figures)
    return (
      <Section heading={heading} id="kroner">
        <p className={styles.unknown}>
          {t("matter.kroner.figures")} <Unknown who={t("matter.kroner.who")} />
        </p>
        {links}
      </Section>
    );
  return (
    <Section heading={heading} id="kroner">
      <Slopes figures={figures} own={own} />
      <KronerTable figures={figures} own={own} />
      {links}
    </Section>
  );
}

function Slopes({ figures, own }: { figures: FiguresWire; own: string | null }): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const nameOf = useParticipantName();
  const inhabitants = useInhabitants();
  const { rows, years, source } = kronerTable(figures, own);
  const known = rows.flatMap((row) => {
    const after = row.after.at(-1) ?? null;
    return row.before === null || after === null
      ? []
      : [{ ...row, from: row.before, to: after, name: nameOf(row.participant), live: inhabitants(row.participant) }];
  });
  if (known.length < 2 || known.length > mostSlopes) return null;
  type Known = (typeof known)[number];
  const year = years.at(-1) ?? "";
  const sources = [{ title: source }];
  const name: Column<Known> = { id: "name", header: t("matter.kroner.participant"), cell: (row) => row.name };
  const table = { rows: known, rowKey: (row: Known) => row.participant, isOwn: (row: Known) => row.isOwn };
  const each = (amount: Ore, { live }: Known) => (live ? format.perInhabitantBare(amount, live.count) : "–");
  const drawnEach = (amount: Ore, { live }: Known) => Number(amount) / 100 / Number(live?.count ?? 1n); // for drawing only
  const withPeople = known.filter(({ live }) => live !== null && live.count > 0n);
  const date = withPeople[0]?.live?.date;
  return (
    <div className={styles.pair}>
      <SlopeChart
        caption={t("matter.kroner.amounts", { year })}
        sources={sources}
        fromLabel={t("matter.kroner.before")}
        toLabel={year}
        description={known
          .map((row) => `${row.name}: ${format.kroner(row.from)} → ${format.kroner(row.to)}`)
          .join("; ")}
        slopes={known.map((row) => ({
          id: row.participant,
          from: Number(row.from) / 100, // for drawing only
          to: Number(row.to) / 100,
          fromText: `${row.name} ${format.kronerBare(row.from)}`,
          toText: format.kroner(row.to),
          isOwn: row.isOwn,
        }))}
        table={{
          caption: t("matter.kroner.amounts", { year }),
          ...table,
          columns: [
            name,
            { id: "before", header: t("matter.kroner.before"), numeric: true, cell: (row) => format.oreBare(row.from) },
            { id: "after", header: year, numeric: true, cell: (row) => format.oreBare(row.to) },
          ],
        }}
      />
      {withPeople.length > 1 && (
        <SlopeChart
          caption={t("matter.kroner.each", { year })}
          sources={sources}
          note={date ? t("matter.kroner.people", { date: format.date(date) }) : undefined}
          fromLabel={t("matter.kroner.before")}
          toLabel={year}
          description={withPeople
            .map((row) =>
              t("matter.kroner.each.description", {
                name: row.name,
                before: each(row.from, row),
                after: each(row.to, row),
              }),
            )
            .join("; ")}
          slopes={withPeople.map((row) => ({
            id: row.participant,
            from: drawnEach(row.from, row),
            to: drawnEach(row.to, row),
            fromText: `${row.name} ${each(row.from, row)}`,
            toText: t("matter.kroner.each.kr", { amount: each(row.to, row) }),
            isOwn: row.isOwn,
          }))}
          table={{
            caption: t("matter.kroner.each", { year }),
            ...table,
            rows: withPeople,
            columns: [
              name,
              {
                id: "before",
                header: t("matter.kroner.before"),
                numeric: true,
                cell: (row) => each(row.from, row),
              },
              { id: "after", header: year, numeric: true, cell: (row) => each(row.to, row) },
            ],
          }}
        />
      )}
    </div>
  );
}

/** Everybody's amounts to the øre, so that they add up. */
export function KronerTable({ figures, own }: { figures: FiguresWire; own: string | null }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const nameOf = useParticipantName();
  const inhabitants = useInhabitants();
  const { rows, years, source } = kronerTable(figures, own);
  const bare = (amount: Ore | null): ReactNode => (amount === null ? <Unknown /> : format.oreBare(amount));
  const sum = (amounts: readonly (Ore | null)[]) => {
    const all = sumOf(amounts);
    return all === null ? "" : format.oreBare(all);
  };
  const changes = sumOf(rows.map(({ change }) => change));
  const columns: Column<KronerRow>[] = [
    {
      id: "name",
      header: t("matter.kroner.participant"),
      cell: ({ participant }) => nameOf(participant),
      sum: t("matter.kroner.sum"),
    },
    {
      id: "before",
      header: t("matter.kroner.before"),
      numeric: true,
      cell: ({ before }) => bare(before),
      sum: sum(rows.map(({ before }) => before)),
    },
    ...years.map(
      (year, at): Column<KronerRow> => ({
        id: `year${at}`,
        header: year,
        numeric: true,
        cell: ({ after }) => bare(after[at] ?? null),
        sum: sum(rows.map(({ after }) => after[at] ?? null)),
      }),
    ),
    {
      id: "change",
      header: t("matter.kroner.change"),
      numeric: true,
      cell: ({ change }) => (change === null ? <Unknown /> : format.changeBare(change)),
      sum: changes === null ? "" : format.changeBare(changes),
    },
    {
      id: "each",
      header: t("matter.kroner.per-inhabitant"),
      numeric: true,
      cell: ({ participant, before, after }) => {
        const people = inhabitants(participant);
        const to = after.at(-1) ?? null;
        if (!people || people.count === 0n || before === null || to === null) return <Unknown />;
        return `${format.perInhabitantBare(before, people.count)} → ${format.perInhabitantBare(to, people.count)}`;
      },
      sum: "",
    },
  ];
  const last = `year${years.length - 1}`;
  return (
    <DataTable
      caption={t("matter.kroner.caption", { source })}
      rows={rows}
      rowKey={({ participant }) => participant}
      isOwn={({ isOwn }) => isOwn}
      columns={columns}
      narrowParts={[
        { caption: t("matter.kroner.caption", { source }), columns: ["before", last] },
        { caption: t("matter.kroner.caption-change"), columns: ["change", "each"] },
        ...years
          .slice(0, -1)
          .map((year, at) => ({ caption: t("matter.kroner.caption-year", { year }), columns: [`year${at}`] })),
      ]}
    />
  );
}
