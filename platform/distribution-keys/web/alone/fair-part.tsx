import { Alert, Heading, Paragraph, Radio } from "@digdir/designsystemet-react";
import type { Refusal } from "@omforent/kernel";
import { type ReactElement, useId, useMemo } from "react";
import { formatKroner, formatList } from "../../../kernel/domain/format.ts";
import {
  assumptions,
  compareWithFair,
  type FairComparison,
  type FairnessState,
  type FairPoints,
  oreOfFact,
  outsideAll,
} from "../../domain/alone/index.ts";
import { nameOf, sentence } from "../../domain/index.ts";
import { useRefusal } from "../refusal.ts";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import styles from "./alone.module.css";
import { FairPlot } from "./fair-plot.tsx";
import { HowComputed } from "./how-computed.tsx";
import type { FairWork } from "./use-fair-points.ts";
import type { ChangeFairness } from "./use-fairness.ts";

/** Fair splits, under an assumption that the reader chooses and that is said in plain words. */
export function FairPart({
  workshop,
  asked,
  ask,
  fair,
}: {
  workshop: Workshop;
  asked: FairnessState;
  ask: ChangeFairness;
  fair: FairWork;
}): ReactElement {
  const { t } = useSaid();
  const name = useId();
  const { last } = workshop;
  const unknown = last!.evaluation.shares.filter(
    ({ id }) => !asked.alone.some(({ participant }) => participant === id),
  );
  return (
    <section className={styles.part} aria-labelledby={name}>
      <Heading level={3} data-size="xs" id={name} className={styles.partHeading}>
        {t("fair.heading")}
      </Heading>
      <Paragraph>{t("fair.lead")}</Paragraph>
      <fieldset className={`${styles.choices} ${styles.plain}`}>
        <legend className={styles.legend}>{t("fair.choose")}</legend>
        {assumptions.map((assumption) => (
          <Radio
            key={assumption}
            name={name}
            value={assumption}
            label={t(`fair.assumption.${assumption}`)}
            description={t(`fair.assumption.${assumption}.means`)}
            checked={asked.assumption === assumption}
            onChange={() => ask({ assumption })}
          />
        ))}
      </fieldset>
      {asked.assumption !== null && unknown.length > 0 && (
        <StillUnknown workshop={workshop} ids={unknown.map(({ id }) => id)} />
      )}
      {fair.isWorking && <Paragraph>{t("fair.working")}</Paragraph>}
      {fair.hasFailed && <Paragraph>{t("finding.failed")}</Paragraph>}
      {fair.result && !fair.result.ok && <Refused workshop={workshop} refusal={fair.result.refusal} />}
      {fair.points && <Found workshop={workshop} asked={asked} points={fair.points} />}
    </section>
  );
}

function StillUnknown({ workshop, ids }: { workshop: Workshop; ids: readonly string[] }): ReactElement {
  const { say, language } = useSaid();
  const names = formatList(
    ids.map((id) => nameOf(workshop.facts, id)),
    language,
  );
  return <Paragraph>{say(sentence("fair.unknown", { names }))}</Paragraph>;
}

/** Why the assumption cannot hold, with the numbers. Amounts come as øre, participants by their place. */
export function Refused({ workshop, refusal }: { workshop: Workshop; refusal: Refusal }): ReactElement {
  const { language } = useSaid();
  const word = useRefusal((id) => nameOf(workshop.facts, id));
  const { player, ...params } = refusal.params;
  const money = Object.fromEntries(
    ["alone", "total", "more", "fixed", "sum"].flatMap((name) =>
      params[name] === undefined ? [] : [[name, formatKroner(oreOfFact(params[name]), language)]],
    ),
  );
  const participant = typeof player === "number" ? (workshop.last?.evaluation.shares[player]?.id ?? "") : "";
  return (
    <Alert data-color="info" className={styles.notice}>
      <Paragraph>{word({ ...refusal, params: { ...params, ...money, participant } })}</Paragraph>
    </Alert>
  );
}

function Found({
  workshop,
  asked,
  points,
}: {
  workshop: Workshop;
  asked: FairnessState;
  points: FairPoints;
}): ReactElement {
  const { last } = workshop;
  const charges = useMemo(() => last!.evaluation.shares.map(({ amount }) => amount), [last]);
  const comparisons = useMemo(() => compareWithFair(points, charges), [points, charges]);
  return (
    <>
      <Told workshop={workshop} asked={asked} points={points} comparisons={comparisons} />
      <FairPlot workshop={workshop} comparisons={comparisons} />
      <HowComputed workshop={workshop} asked={asked} points={points} />
    </>
  );
}

/** What the plot says, in sentences: how much the assumption rests on, how far the key is off, and whom it is off for whatever the method. */
function Told({
  workshop: { last, facts },
  asked,
  points,
  comparisons,
}: {
  workshop: Workshop;
  asked: FairnessState;
  points: FairPoints;
  comparisons: readonly FairComparison[];
}): ReactElement {
  const { t, say, language } = useSaid();
  const shares = last!.evaluation.shares;
  const names = (players: readonly number[]) =>
    formatList(
      players.map((player) => nameOf(facts, shares[player]!.id)),
      language,
    );
  const { above, below } = outsideAll(
    comparisons,
    shares.map(({ amount }) => amount),
  );
  const fitted =
    asked.assumption === "shared-fixed"
      ? formatKroner(oreOfFact(Math.round(points.middle.fitted)), language)
      : points.middle.fitted.toFixed(2).replace(".", language === "en" ? "." : ",");
  return (
    <div className={styles.sentences}>
      <p>{say(sentence(`fair.fitted.${asked.assumption}`, { fitted }))}</p>
      <p>
        {comparisons
          .map(({ name, moved, movedRange: { from, to } }) =>
            say(
              sentence(from === to ? "fair.moved" : "fair.moved-range", {
                method: t(`game.${name}`),
                moved: formatKroner(moved, language),
                from: formatKroner(from, language),
                to: formatKroner(to, language),
              }),
            ),
          )
          .join(" ")}
      </p>
      {above.length > 0 && <p>{say(sentence("fair.above", { names: names(above), count: above.length }))}</p>}
      {below.length > 0 && <p>{say(sentence("fair.below", { names: names(below), count: below.length }))}</p>}
      {above.length + below.length === 0 && <p>{t("fair.within")}</p>}
    </div>
  );
}
