import { Details, Tag } from "@digdir/designsystemet-react";
import type { Ore } from "@omforent/kernel";
import type { ReactElement } from "react";
import { formatKroner, formatKronerBare, formatList, formatOreBare } from "../../../kernel/domain/format.ts";
import { Chart } from "../../../kernel/web/charts/chart.tsx";
import { Announce } from "../../../kernel/web/visually-hidden.tsx";
import {
  certainGroups,
  type GroupStanding,
  mostForGroups,
  type OreRange,
  type Standing,
  savedTogether,
} from "../../domain/alone/index.ts";
import { nameOf, ownFirst, sentence } from "../../domain/index.ts";
import { drawnKroner } from "../drawing.ts";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import styles from "./alone.module.css";
import { RangeStrip } from "./range-strip.tsx";

/** What each saves by being in, as a range, and only what holds over the whole of it. */
export function StandingPart({ workshop, all }: { workshop: Workshop; all: readonly Standing[] }): ReactElement | null {
  const { t, say, language } = useSaid();
  const { last, facts } = workshop;
  const rangeText = useRangeText();
  if (all.every(({ saves }) => saves === null)) return null;
  const rows = ownFirst(all, last!.state.own);
  const most = Math.max(...all.flatMap(({ charge, alone }) => [charge, alone?.to ?? charge].map(drawnKroner)), 1);
  const together = savedTogether(all);
  const caption = t("alone.standing.caption");
  const verdictText = ({ verdict, saves }: Standing) =>
    verdict === "not-known" || !saves ? t("alone.verdict.not-known") : t(`alone.verdict.${verdict}`);
  const own = rows[0]!; // there are at least two
  const spoken = say(sentence("alone.spoken", { name: nameOf(facts, own.id), verdict: verdictText(own) }));
  return (
    <div className={styles.part}>
      <Announce>{spoken}</Announce>
      <Chart
        caption={caption}
        note={last!.state.amountIsReal ? t("alone.marked") : `${t("workshop.example-tag")} · ${t("alone.marked")}`}
        table={{
          caption,
          rows,
          rowKey: ({ id }) => id,
          isOwn: ({ id }) => id === last!.state.own,
          columns: [
            {
              id: "name",
              header: t("workshop.column.name"),
              cell: ({ id }) => nameOf(facts, id),
              sum: t("workshop.sum"),
            },
            {
              id: "charge",
              header: t("alone.column.charge"),
              numeric: true,
              cell: ({ charge }) => formatOreBare(charge, language),
              sum: formatOreBare(last!.evaluation.total, language),
            },
            { id: "alone", header: t("alone.column.alone"), numeric: true, cell: ({ alone }) => rangeText(alone) },
            {
              id: "saves",
              header: t("alone.column.saves"),
              numeric: true,
              cell: ({ saves }) => rangeText(saves),
              sum: together ? rangeText(together) : "–",
            },
            { id: "verdict", header: t("alone.column.verdict"), cell: verdictText },
            { id: "note", header: t("alone.note"), cell: ({ alone }) => alone?.note || "–" },
          ],
          narrowParts: [
            { caption, columns: ["charge", "alone"] },
            { caption: t("alone.column.saves"), columns: ["saves", "verdict"] },
            { caption: t("alone.note"), columns: ["note"] },
          ],
        }}
      >
        <ul className={styles.plot}>
          {rows.map((one) => (
            <OneStanding key={one.id} one={one} workshop={workshop} most={most} text={verdictText(one)} />
          ))}
        </ul>
      </Chart>
      <div className={styles.sentences}>
        {together && <p>{say(togetherSentence(together, language))}</p>}
        <CertainGroups workshop={workshop} all={all} />
      </div>
    </div>
  );
}

function OneStanding({
  one,
  workshop: { facts, last },
  most,
  text,
}: {
  one: Standing;
  workshop: Workshop;
  most: number;
  text: string;
}): ReactElement {
  const { t, say, language } = useSaid();
  const isOwn = one.id === last!.state.own;
  const rangeText = useRangeText();
  return (
    <li>
      <div className={isOwn ? `${styles.plotName} ${styles.ownName}` : styles.plotName}>
        {nameOf(facts, one.id)}{" "}
        <Tag data-size="sm" data-color={tone[one.verdict]} variant="outline" className={styles.verdict}>
          {text}
        </Tag>
      </div>
      <ul className={styles.rows}>
        <li className={styles.row}>
          <span className={styles.quiet}>{t("alone.row.key")}</span>
          <RangeStrip mark={{ at: drawnKroner(one.charge), shape: "key", isOwn }} most={most} />
          <span>{formatKroner(one.charge, language)}</span>
        </li>
        {one.alone && (
          <li className={styles.row}>
            <span className={styles.quiet}>
              {t(one.alone.from === one.alone.to ? "alone.row.exact" : "alone.row.alone")}
            </span>
            <RangeStrip
              mark={
                one.alone.from === one.alone.to
                  ? { at: drawnKroner(one.alone.from), isOwn }
                  : { from: drawnKroner(one.alone.from), to: drawnKroner(one.alone.to), isOwn }
              }
              most={most}
            />
            <span>{rangeText(one.alone)} kr</span>
          </li>
        )}
      </ul>
      {one.saves && <p className={styles.quiet}>{say(savesSentence(one.saves, language))}</p>}
    </li>
  );
}

const tone = {
  "gains-by-staying": "success",
  "gains-by-leaving": "warning",
  even: "neutral",
  "cannot-tell": "neutral",
  "not-known": "neutral",
} as const;

/** «100 000–120 000», or one number where the ends are the same. */
export function useRangeText(): (range: OreRange | null) => string {
  const { t, language } = useSaid();
  return (range) => {
    if (!range) return t("unknown.label");
    const [from, to] = [formatKronerBare(range.from, language), formatKronerBare(range.to, language)];
    if (from === to) return from;
    return t(range.from < 0n ? "alone.range-signed" : "alone.range", { from, to });
  };
}

type Language = "nb" | "nn" | "en";

/** Staying saves, or costs, from–to; where the sign is not certain both sides are said. */
function savesSentence({ from, to }: OreRange, language: Language) {
  const money = (amount: bigint) => formatKroner((amount < 0n ? -amount : amount) as Ore, language);
  if (from === to)
    return sentence(from === 0n ? "alone.saves.nothing" : from > 0n ? "alone.saves.exactly" : "alone.loses.exactly", {
      amount: money(from),
    });
  if (from >= 0n) return sentence("alone.saves.between", { from: money(from), to: money(to) });
  if (to <= 0n) return sentence("alone.loses.between", { from: money(to), to: money(from) });
  return sentence("alone.saves.either", { loss: money(from), gain: money(to) });
}

function togetherSentence({ from, to }: OreRange, language: Language) {
  const money = (amount: bigint) => formatKroner((amount < 0n ? -amount : amount) as Ore, language);
  if (from >= 0n)
    return sentence(from === to ? "alone.together.exactly" : "alone.together.saves", {
      from: money(from),
      to: money(to),
    });
  if (to < 0n) return sentence("alone.together.costs", { from: money(to), to: money(from) });
  return sentence("alone.together.either", { loss: money(from), gain: money(to) });
}

/** Groups: only those of which something follows for certain. */
function CertainGroups({ workshop, all }: { workshop: Workshop; all: readonly Standing[] }): ReactElement | null {
  const { t, say, language } = useSaid();
  if (all.length < 3) return null;
  const groups = certainGroups(all);
  if (!groups) return <p>{say(sentence("alone.groups.too-many", { most: mostForGroups }))}</p>;
  const of = groups.leaving.length + groups.staying.length + groups.untold;
  const named = ({ members, surely }: GroupStanding) => ({
    names: formatList(
      members.map((id) => nameOf(workshop.facts, id)),
      language,
    ),
    amount: formatKroner(surely, language),
  });
  return (
    <>
      <p>
        {say(
          sentence(groups.untold === of ? "alone.groups.nothing" : "alone.groups.summary", {
            of,
            staying: groups.staying.length,
            leaving: groups.leaving.length,
            untold: groups.untold,
          }),
        )}
      </p>
      <Details data-size="sm" data-color="neutral" className={styles.proof}>
        <Details.Summary>{t("alone.groups.show")}</Details.Summary>
        <Details.Content>
          <p>{t("alone.groups.rule")}</p>
          {groups.leaving.length + groups.staying.length > 0 && (
            <ul>
              {groups.leaving.slice(0, mostListed).map((one) => (
                <li key={one.members.join()}>{say(sentence("alone.groups.leaving", named(one)))}</li>
              ))}
              {groups.staying.slice(0, mostListed).map((one) => (
                <li key={one.members.join()}>{say(sentence("alone.groups.staying", named(one)))}</li>
              ))}
            </ul>
          )}
        </Details.Content>
      </Details>
    </>
  );
}

const mostListed = 8;
