import { Heading } from "@digdir/designsystemet-react";
import { type FoundKey, type NearKey, render } from "@omforent/fairness";
import { fraction, fractions, type Ore, ore } from "@omforent/kernel";
import type { ReactElement } from "react";
import {
  formatCount,
  formatKroner,
  formatKronerBare,
  formatList,
  formatPercent,
  roundHalfAway,
} from "../../../kernel/domain/format.ts";
import { DataTable } from "../../../kernel/web/data-table.tsx";
import { useNarrow } from "../../../kernel/web/viewport.ts";
import { amountsBy, type Finding, type ScoreName } from "../../domain/finding/index.ts";
import { nameOf, sentence, vocabularyOf } from "../../domain/index.ts";
import styles from "../alone/alone.module.css";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import { Accepted } from "./accepted.tsx";
import { TryKey } from "./try-key.tsx";
import type { Asked } from "./use-finding.ts";

/** What the search found, as sentences that can be tried: the nearest, those that no other beats, and those that all can live with. */
export function FoundKeys({
  workshop,
  asked,
  finding,
}: {
  workshop: Workshop;
  asked: Asked;
  finding: Finding;
}): ReactElement {
  const { t, say, language } = useSaid();
  const isNarrow = useNarrow();
  const { nearest, front, acceptance } = finding;
  const examined = formatCount(front.examined, language);
  const against = asked.beforeIsToday ? "finding.against.today" : "finding.against.key";
  return (
    <div className={styles.sentences}>
      {acceptance && <Accepted workshop={workshop} asked={asked} acceptance={acceptance} />}
      {nearest && (
        <>
          <Heading level={4} data-size="2xs">
            {t("finding.nearest")}
          </Heading>
          <p>
            {say(sentence("finding.nearest.proof", { examined }))}{" "}
            {asked.nowOff !== null && say(sentence("finding.now", { amount: formatKroner(asked.nowOff, language) }))}
          </p>
          <ul className={styles.keys}>
            {nearest.byParts.toSorted(byDistance).map((key) => (
              <li key={key.parts}>
                <KeySentence workshop={workshop} found={key} />
                <p>
                  {say(
                    sentence("finding.off", {
                      amount: formatKroner(
                        ore(roundHalfAway(movedOf(key.distance["total-variation"], asked))),
                        language,
                      ),
                      share: formatPercent(key.distance["total-variation"], language),
                    }),
                  )}{" "}
                  {offText(key.off[0]!)}
                </p>
                <TryKey workshop={workshop} found={key} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Heading level={4} data-size="2xs">
        {t("finding.front")}
      </Heading>
      <p>
        {say(sentence("finding.front.lead", { examined }))}{" "}
        {say(sentence(against, { sentence: asked.beforeSentence.replaceAll(" %", "\u00a0%") }))}
        {front.thinned && ` ${t("finding.front.thinned")}`}
      </p>
      {isNarrow ? (
        <ul className={styles.keys}>
          {front.keys.map((key) => (
            <li key={key.weights.join()}>
              <KeySentence workshop={workshop} found={key} />
              <dl className={styles.scores}>
                {finding.scores.map((name, at) => (
                  <div key={name}>
                    <dt>{t(`finding.column.${name}`)}</dt>
                    <dd>{scoreText(name, key.scores[at]!)}</dd>
                  </div>
                ))}
              </dl>
              <TryKey workshop={workshop} found={key} isShort />
            </li>
          ))}
        </ul>
      ) : (
        <DataTable
          caption={t("finding.front.caption")}
          rows={front.keys}
          rowKey={({ weights }) => weights.join()}
          columns={[
            { id: "key", header: t("finding.column.key"), cell: (key) => <Sentence workshop={workshop} found={key} /> },
            ...finding.scores.map((name, at) => ({
              id: name,
              header: t(`finding.column.${name}`),
              numeric: true,
              cell: (key: (typeof front.keys)[number]) => scoreText(name, key.scores[at]!),
            })),
            {
              id: "try",
              header: t("finding.column.try"),
              cell: (key) => <TryKey workshop={workshop} found={key} isShort />,
            },
          ]}
        />
      )}
    </div>
  );

  function scoreText(name: ScoreName, score: Parameters<typeof roundHalfAway>[0]): string {
    switch (name) {
      case "increase":
        return formatKronerBare(ore(roundHalfAway(score)), language);
      case "spread":
        return formatKronerBare(ore(roundHalfAway(score)), language);
      case "distance":
        return formatKronerBare(ore(roundHalfAway(movedOf(score, asked))), language);
    }
  }

  /** Whom it is off for: the largest differences in words, in kroner. */
  function offText(off: readonly Parameters<typeof roundHalfAway>[0][]): string {
    const { participants, years } = asked.question.problem;
    const each = participants.map((id, at) => ({
      name: nameOf(workshop.facts, id),
      amount: ore(roundHalfAway(fractions.multiply(off[at]!, fraction(years[0]!.amount)))),
    }));
    const told = each.filter(({ amount }) => amount >= 50n || amount <= -50n);
    if (told.length === 0) return t("finding.off.nobody");
    return `${formatList(
      told.map(({ name, amount }) =>
        say(
          sentence(amount > 0n ? "finding.off.more" : "finding.off.less", {
            name,
            amount: formatKroner((amount < 0n ? -amount : amount) as Ore, language),
          }),
        ),
      ),
      language,
    )}.`;
  }
}

const movedOf = (distance: Parameters<typeof roundHalfAway>[0], { question }: Asked) =>
  fractions.multiply(distance, fraction(question.problem.years[0]!.amount));

const byDistance = (a: NearKey, b: NearKey): number =>
  fractions.compare(a.distance["total-variation"], b.distance["total-variation"]) || a.parts - b.parts;

/** What each pays by a found key: «Osen 99 562 kr, …». */
export function useAmountsText(workshop: Workshop, asked: Asked): (found: FoundKey) => string {
  const { say, language } = useSaid();
  return ({ shares }) => {
    const { participants, years } = asked.question.problem;
    const amounts = amountsBy(shares[0]!, participants, years[0]!.amount);
    return formatList(
      participants.map((id, at) =>
        say(
          sentence("finding.pays", {
            name: nameOf(workshop.facts, id),
            amount: formatKroner(amounts[at]!, language),
          }),
        ),
      ),
      language,
    );
  };
}

export function Sentence({ workshop, found }: { workshop: Workshop; found: FoundKey }): ReactElement {
  const { language } = useSaid();
  const text = render(found.key, vocabularyOf(workshop.state, workshop.facts), language);
  return <span className={styles.sentenceCell}>{text.replaceAll(" %", "\u00a0%")}</span>;
}

export const KeySentence = (props: { workshop: Workshop; found: FoundKey }): ReactElement => (
  <p className={styles.keySentence}>
    <Sentence {...props} />
  </p>
);
