import { type Fraction, fractions } from "@omforent/kernel";
import type { ReactElement } from "react";
import { formatCount, formatDecimal, formatList, formatPercent } from "../../../kernel/domain/format.ts";
import { DataTable } from "../../../kernel/web/data-table.tsx";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import { nameOf, ownFirst, sentence } from "../../domain/index.ts";
import type { PowerAndPayment } from "../../domain/voting/index.ts";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";

/** The reader's own first, in a sentence and in the table. */
export function PowerTable({
  workshop,
  found,
}: {
  workshop: Workshop;
  found: readonly PowerAndPayment[];
}): ReactElement {
  const { t, say, language } = useSaid();
  const { facts, last } = workshop;
  const rows = ownFirst(found, last!.state.own);
  const own = rows[0]!; // there are at least two
  const percent = (share: Fraction | null) => (share ? formatPercent(share, language) : t("unknown.label"));
  const names = (ids: readonly string[]) =>
    formatList(
      ids.map((id) => nameOf(facts, id)),
      language,
    );
  const those = (isOne: (one: PowerAndPayment) => boolean) => names(rows.filter(isOne).map(({ id }) => id));
  const told = say(
    sentence(own.populationShare ? "voting.own" : "voting.own-without-people", {
      name: nameOf(facts, own.id),
      power: percent(own.power),
      cost: percent(own.costShare),
      people: percent(own.populationShare),
    }),
  );
  const [vetoes, dummies] = [those(({ hasVeto }) => hasVeto), those(({ isDummy }) => isDummy)];
  const caption = t("voting.caption");
  return (
    <>
      <Announce>{told}</Announce>
      <p>
        {told} {say(blocks(own, { name: nameOf(facts, own.id), others: names(own.others) }))}
      </p>
      {vetoes && <p>{say(sentence("voting.veto", { names: vetoes }))}</p>}
      {dummies && <p>{say(sentence("voting.dummies", { names: dummies }))}</p>}
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        isOwn={({ id }) => id === last!.state.own}
        columns={[
          { id: "name", header: t("workshop.column.name"), cell: ({ id }) => nameOf(facts, id) },
          {
            id: "votes",
            header: t("voting.column.votes"),
            numeric: true,
            cell: ({ votes }) => formatCount(votes, language),
          },
          { id: "power", header: t("voting.column.power"), numeric: true, cell: ({ power }) => percent(power) },
          { id: "cost", header: t("voting.column.cost"), numeric: true, cell: ({ costShare }) => percent(costShare) },
          {
            id: "people",
            header: t("voting.column.people"),
            numeric: true,
            cell: ({ populationShare }) => percent(populationShare),
          },
          {
            id: "over",
            header: t("voting.column.over"),
            numeric: true,
            cell: ({ overCost }) => (overCost ? points(overCost, language) : "–"),
          },
        ]}
        narrowParts={[
          { caption, columns: ["power", "cost"] },
          { caption: t("voting.column.people"), columns: ["people", "votes"] },
          { caption: t("voting.column.over"), columns: ["over"] },
        ]}
      />
      <p>{t("voting.means")}</p>
    </>
  );
}

function blocks({ fewestOthers }: PowerAndPayment, { name, others }: { name: string; others: string }) {
  if (fewestOthers === null) return sentence("voting.blocks-never", { name });
  if (fewestOthers === 0) return sentence("voting.blocks-alone", { name });
  return sentence("voting.blocks-with", { name, others, count: fewestOthers });
}

/** Percentage points with their sign. */
function points(share: Fraction, language: "nb" | "nn" | "en"): string {
  const written = (100 * fractions.toNumber(share)).toFixed(1);
  if (Number(written) === 0) return formatDecimal("0.0", language);
  return `${Number(written) > 0 ? "+" : ""}${formatDecimal(written, language)}`;
}
