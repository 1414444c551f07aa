import { expect, type Ore, ore, oreFromWire } from "@omforent/kernel";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { DataTable } from "../../../kernel/web/data-table.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import type { MatterWire } from "../../../matters/contract.ts";
import { municipalitiesQuery } from "../../../municipalities/web/index.ts";
import { amountsBy, keyInText } from "./key-in-text.ts";

type Row = { readonly id: string; readonly name: string; readonly proposed: Ore; readonly amended: Ore };

/** What changed words would cost each, where a line of them says a key: divided anew, beside what is proposed. */
export function KeyEffect({ matter, text }: { matter: MatterWire; text: string }): ReactElement | null {
  const { t, language } = useSentences();
  const format = useFormat();
  const { data: municipalities } = useQuery(municipalitiesQuery);
  const found = useMemo(() => keyInText(text, language), [text, language]);
  const last = matter.asked.figures?.years.at(-1);
  const workshop = matter.cooperation
    ? `/samarbeid/${encodeURIComponent(matter.cooperation.id)}/nokkel`
    : "/nokkelverksted";
  if (!last || !municipalities || last.rows.some(({ after }) => after === null)) return null;
  if (!found)
    return (
      <p>
        {t("in-matter.unreadable")} <PageLink to={workshop}>{t("in-matter.workshop")}</PageLink>
      </p>
    );
  const proposed = new Map(
    last.rows.map(({ participant, after }) => [participant, expect(oreFromWire(after ?? "0.00"))]),
  ); // the server's contract says it is money
  const total = ore([...proposed.values()].reduce((sum, one) => sum + one, 0n));
  const people = municipalities.filter(({ number }) => proposed.has(number));
  const amended = people.length === proposed.size ? amountsBy(found.key, total, people) : null;
  if (!amended?.ok)
    return (
      <p>
        {t("in-matter.missing")} <PageLink to={workshop}>{t("in-matter.workshop")}</PageLink>
      </p>
    );
  const own = matter.forParticipant?.participant;
  const rows = people
    .map(
      ({ number, name }): Row => ({
        id: number,
        name,
        proposed: proposed.get(number) ?? ore(0n),
        amended: amended.value.get(number) ?? ore(0n),
      }),
    )
    .sort((a, b) => Number(b.id === own) - Number(a.id === own));
  const sum = (of: (row: Row) => bigint) => ore(rows.reduce((all, row) => all + of(row), 0n));
  const caption = t("in-matter.caption", {
    year: last.year,
    total: format.kroner(total),
    date: format.date(people[0]?.population?.date ?? "2026-01-01"),
  });
  return (
    <>
      <p>{t("in-matter.read", { sentence: found.sentence })}</p>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        isOwn={({ id }) => id === own}
        columns={[
          { id: "name", header: t("in-matter.column.name"), cell: ({ name }) => name, sum: t("in-matter.sum") },
          {
            id: "proposed",
            header: t("in-matter.column.proposed"),
            numeric: true,
            cell: (row) => format.oreBare(row.proposed),
            sum: format.oreBare(sum((row) => row.proposed)),
          },
          {
            id: "amended",
            header: t("in-matter.column.amended"),
            numeric: true,
            cell: (row) => format.oreBare(row.amended),
            sum: format.oreBare(sum((row) => row.amended)),
          },
          {
            id: "change",
            header: t("in-matter.column.change"),
            numeric: true,
            cell: (row) => format.changeBare(ore(row.amended - row.proposed)),
            sum: format.changeBare(sum((row) => row.amended - row.proposed)),
          },
        ]}
        narrowParts={[
          { caption, columns: ["proposed", "amended"] },
          { caption: t("in-matter.column.change"), columns: ["change"] },
        ]}
      />
    </>
  );
}
