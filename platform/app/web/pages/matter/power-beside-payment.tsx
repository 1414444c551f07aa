import { type VoterPower, votingPower } from "@omforent/fairness";
import { type Fraction, fraction, fractions, type Ore, parseFraction } from "@omforent/kernel";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo } from "react";
import { ClauseText, weightsQuery } from "../../../../bodies/web/index.ts";
import { cooperationQuery } from "../../../../cooperations/web/index.ts";
import { paidBy, useKeyVersions } from "../../../../distribution-keys/web/index.ts";
import { DataTable } from "../../../../kernel/web/data-table.tsx";
import { useFormat } from "../../../../kernel/web/format.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { Unknown } from "../../../../kernel/web/unknown.tsx";
import { useToday } from "../../../../kernel/web/use-today.ts";
import { municipalitiesQuery } from "../../../../municipalities/web/index.ts";

type Row = {
  readonly id: string;
  readonly name: string;
  readonly votes: Fraction;
  readonly power: VoterPower | null;
  readonly cost: Fraction | null;
  readonly people: Fraction | null;
};

/** More voters than this are counted in the workshop, beside the page. */
const mostVoters = 60;

/** Who can tip a vote, beside who pays and who lives there. Where no weights are recorded it is one vote each, and that is said. */
export function PowerBesidePayment({ cooperation, own }: { cooperation: string; own: string }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const today = useToday();
  const { data: detail } = useSuspenseQuery(cooperationQuery(cooperation));
  const { data: known } = useQuery(weightsQuery(cooperation));
  const { data: keys } = useKeyVersions(cooperation);
  const { data: municipalities } = useQuery(municipalitiesQuery);
  const { participants } = detail.summary;
  const weights = known?.weights.filter(({ from, to }) => from <= today && (to === null || to >= today)) ?? [];
  const place = weights[0]?.in;
  const recorded = new Map(weights.filter((one) => one.in === place).map((one) => [one.voter, one]));
  const areRecorded = participants.length > 0 && participants.every(({ id }) => recorded.has(id));
  const votes = participants.map(({ id }) => {
    const read = areRecorded ? parseFraction(recorded.get(id)?.weight ?? "1") : null;
    return read?.ok ? read.value : fraction(1n);
  });
  const power = usePower(
    participants.map(({ id }) => id),
    votes,
  );
  const paid = participants.map(({ id }) => (keys ? paidBy(keys, id) : null));
  const people = participants.map(({ id }) => {
    const found = municipalities?.find(({ number }) => number === id)?.population?.value;
    return found ? BigInt(found.split(".")[0] ?? "0") : null;
  });
  const costs = sharesOf(paid);
  const inhabitants = sharesOf(people);
  const rows = participants
    .map(
      ({ id, name }, at): Row => ({
        id,
        name,
        votes: votes[at] ?? fraction(1n),
        power: power?.find(({ voter }) => voter === id) ?? null,
        cost: costs?.[at] ?? null,
        people: inhabitants?.[at] ?? null,
      }),
    )
    .sort((a, b) => Number(b.id === own) - Number(a.id === own));
  const share = (part: Fraction | null) => (part ? format.percent(part) : <Unknown />);
  const mine = rows.find(({ id }) => id === own);
  const clause = mine && recorded.get(mine.id)?.clause;
  return (
    <>
      {mine?.power && (
        <p>
          {t("power.sentence", {
            name: mine.name,
            power: format.percent(mine.power.banzhaf),
            cost: mine.cost ? format.percent(mine.cost) : t("unknown.label"),
            people: mine.people ? format.percent(mine.people) : t("unknown.label"),
          })}
        </p>
      )}
      <p>
        {areRecorded ? t("power.recorded") : t("power.one-each")}{" "}
        {areRecorded && clause && <ClauseText clause={clause} />}
      </p>
      <DataTable
        caption={t("power.caption")}
        rows={rows}
        rowKey={({ id }) => id}
        isOwn={({ id }) => id === own}
        columns={[
          { id: "name", header: t("power.column.name"), cell: ({ name }: Row) => name },
          {
            id: "votes",
            header: t("power.column.votes"),
            numeric: true,
            cell: ({ votes: one }) => (one.d === 1n ? format.count(one.n) : fractions.toWire(one)),
          },
          {
            id: "banzhaf",
            header: t("power.column.banzhaf"),
            numeric: true,
            cell: ({ power: one }) => share(one?.banzhaf ?? null),
          },
          {
            id: "shapley",
            header: t("power.column.shapley"),
            numeric: true,
            cell: ({ power: one }) => share(one?.shapleyShubik ?? null),
          },
          { id: "cost", header: t("power.column.cost"), numeric: true, cell: ({ cost }) => share(cost) },
          { id: "people", header: t("power.column.people"), numeric: true, cell: ({ people: part }) => share(part) },
        ]}
        narrowParts={[
          { caption: t("power.caption"), columns: ["banzhaf", "shapley"] },
          { caption: t("power.caption-beside"), columns: ["cost", "people"] },
          { caption: t("power.column.votes"), columns: ["votes"] },
        ]}
      />
      <p>{t("power.explained")}</p>
    </>
  );
}

/** Everybody's power when more than half of the votes is needed; null where it cannot be counted here. */
function usePower(voters: readonly string[], votes: readonly Fraction[]): readonly VoterPower[] | null {
  const name = JSON.stringify([voters, votes.map(fractions.toWire)]);
  // The name says all that the count rests on.
  return useMemo(() => {
    if (voters.length === 0 || voters.length > mostVoters) return null;
    const whole = votes.reduce((multiple, { d }) => (multiple * d) / greatestCommon(multiple, d), 1n);
    const units = votes.map(({ n, d }) => fraction(n * (whole / d)));
    const total = units.reduce((sum, { n }) => sum + n, 0n);
    const counted = votingPower({ voters, rules: [{ weights: units, quota: fraction(total / 2n + 1n) }] });
    return counted.ok ? counted.value.voters : null;
  }, [name]);
}

const greatestCommon = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestCommon(b, a % b));

/** Each part of the whole; null as long as one of them is not known. */
function sharesOf(amounts: readonly (bigint | Ore | null)[]): readonly Fraction[] | null {
  const known = amounts.flatMap((amount) => amount ?? []);
  const total = known.reduce((sum: bigint, amount) => sum + amount, 0n);
  return known.length < amounts.length || total <= 0n ? null : known.map((amount) => fraction(amount, total));
}
