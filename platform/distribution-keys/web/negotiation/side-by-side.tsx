import { type Ore, ore } from "@omforent/kernel";
import type { ReactElement } from "react";
import { SlopeChart } from "../../../kernel/web/charts/slope-chart.tsx";
import { type Column, DataTable } from "../../../kernel/web/data-table.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { SourceNote } from "../../../kernel/web/source-note.tsx";
import { useSaid } from "../sentences.ts";
import { moneyIn, type Numbered, ownFirstIn, useTable } from "./at-the-table.ts";
import styles from "./negotiation.module.css";

type Row = { readonly id: string; readonly name: string; readonly at: number };

/** What each would pay by every proposal on the table, beside today's key. */
export function SideBySide(): ReactElement | null {
  const { t } = useSaid();
  const format = useFormat();
  const { negotiation, onTable, own } = useTable();
  const [first] = onTable;
  if (!first) return null;
  const places = new Map(negotiation.participants.map(({ id }, at) => [id, at]));
  const rows: readonly Row[] = ownFirstIn({ negotiation, own }).map(({ id, name }) => ({
    id,
    name,
    at: places.get(id) ?? 0,
  }));
  const isTodayKnown = first.before.every((amount) => amount !== null);
  const written = (wire: string | null | undefined) => {
    const amount = moneyIn(wire);
    return amount === null ? "–" : format.oreBare(amount);
  };
  const total = moneyIn(negotiation.amount) ?? ore(0n);
  const caption = t(negotiation.amountIsReal ? "negotiation.table.caption" : "negotiation.table.caption-example", {
    amount: format.kroner(total),
    year: negotiation.year,
  });
  const columns: readonly Column<Row>[] = [
    { id: "name", header: t("negotiation.column.name"), cell: ({ name }) => name, sum: t("negotiation.column.sum") },
    ...(isTodayKnown
      ? [
          {
            id: "today",
            header: t("negotiation.column.today"),
            numeric: true,
            cell: ({ at }: Row) => written(first.before[at]),
            sum: written(negotiation.amount),
          },
        ]
      : []),
    ...onTable.map((proposal) => ({
      id: proposal.id,
      header: t("negotiation.proposal.short", { number: proposal.number }),
      numeric: true,
      cell: ({ at }: Row) => written(proposal.amounts[at]),
      sum: written(negotiation.amount),
    })),
  ];
  return (
    <Section
      heading={t("negotiation.side-by-side", { count: onTable.length })}
      lead={t("negotiation.side-by-side.lead")}
    >
      <ol className={styles.keys}>
        {onTable.map((proposal) => (
          <KeyLine key={proposal.id} proposal={proposal} />
        ))}
      </ol>
      <DataTable
        caption={caption}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        isOwn={({ id }) => id === own}
        narrowParts={onTable.map((proposal) => ({
          caption: t("negotiation.proposal.short", { number: proposal.number }),
          columns: ["today", proposal.id],
        }))}
      />
      <SourceNote>{first.figures.source}</SourceNote>
      {isTodayKnown && <Slopes rows={rows} />}
    </Section>
  );
}

/** «Forslag 1: «30 % likt og 70 % etter folketall», fra Osen». */
function KeyLine({ proposal }: { proposal: Numbered }): ReactElement {
  const { t, language } = useSaid();
  return (
    <li>
      <a href={`#${proposal.id}`}>{t("negotiation.proposal.short", { number: proposal.number })}</a>
      {": "}
      {proposal.sentences ? `«${proposal.sentences[language]}»` : proposal.title}{" "}
      <span className={styles.quiet}>
        {t(proposal.participant === null ? "negotiation.proposal.by-mediator" : "negotiation.proposal.by", {
          name: proposal.by.name,
        })}
      </span>
    </li>
  );
}

/** From today's key to each proposal, one drawing each, so that they can be held against one another. */
function Slopes({ rows }: { rows: readonly Row[] }): ReactElement {
  const { t } = useSaid();
  const format = useFormat();
  const { onTable, own, negotiation } = useTable();
  const amount = (wire: string | null | undefined): Ore => moneyIn(wire) ?? ore(0n);
  return (
    <div className={styles.slopes}>
      {onTable.map((proposal) => {
        const short = t("negotiation.proposal.short", { number: proposal.number });
        const drawn = rows.map(({ id, name, at }) => ({
          id,
          name,
          before: amount(proposal.before[at]),
          after: amount(proposal.amounts[at]),
        }));
        return (
          <SlopeChart
            key={proposal.id}
            caption={t("negotiation.slope.caption", { number: proposal.number })}
            note={
              negotiation.amountIsReal
                ? String(negotiation.year)
                : t("negotiation.slope.example", { year: negotiation.year })
            }
            height={220}
            fromLabel={t("negotiation.column.today")}
            toLabel={short}
            description={drawn
              .map(({ name, before, after }) => `${name}: ${format.kroner(before)} → ${format.kroner(after)}`)
              .join("; ")}
            slopes={drawn.map(({ id, name, before, after }) => ({
              id,
              from: Number(before) / 100, // for drawing only
              to: Number(after) / 100,
              fromText: `${name} ${format.kronerBare(before)}`,
              toText: format.kronerBare(after),
              isOwn: id === own,
            }))}
            table={{
              caption: t("negotiation.slope.caption", { number: proposal.number }),
              rows: drawn,
              rowKey: ({ id }) => id,
              isOwn: ({ id }) => id === own,
              columns: [
                { id: "name", header: t("negotiation.column.name"), cell: ({ name }) => name },
                {
                  id: "before",
                  header: t("negotiation.column.today"),
                  numeric: true,
                  cell: ({ before }) => format.oreBare(before),
                },
                { id: "after", header: short, numeric: true, cell: ({ after }) => format.oreBare(after) },
                {
                  id: "change",
                  header: t("negotiation.column.change"),
                  numeric: true,
                  cell: ({ before, after }) => format.changeBare(ore(after - before)),
                },
              ],
            }}
          />
        );
      })}
    </div>
  );
}
