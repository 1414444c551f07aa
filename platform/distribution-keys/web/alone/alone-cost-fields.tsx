import { Button, Field, Input, Label, ValidationMessage } from "@digdir/designsystemet-react";
import type { Ore } from "@omforent/kernel";
import { type ReactElement, useState } from "react";
import { formatKroner } from "../../../kernel/domain/format.ts";
import { type AloneCost, estimateAlone, type FairnessState } from "../../domain/alone/index.ts";
import { nameOf, ownFirst, populationOf } from "../../domain/index.ts";
import { AmountField } from "../amount-fields.tsx";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";
import styles from "./alone.module.css";
import type { ChangeFairness } from "./use-fairness.ts";

/** From–to for each, and where the estimate comes from. Empty is «ikke kjent», never zero. */
export function AloneCostFields({
  workshop,
  asked,
  ask,
}: {
  workshop: Workshop;
  asked: FairnessState;
  ask: ChangeFairness;
}): ReactElement {
  const { t, language } = useSaid();
  const { last, facts } = workshop;
  const put = (id: string, cost: AloneCost | null) =>
    ask({ alone: [...asked.alone.filter(({ participant }) => participant !== id), ...(cost ? [cost] : [])] });
  const [estimated, setEstimated] = useState(0); // the fields begin again from what was estimated
  const estimates = estimatesFor(workshop, asked);
  return (
    <div className={styles.people}>
      <p className={styles.quiet}>{t("alone.total", { total: formatKroner(last!.evaluation.total, language) })}</p>
      {estimates.length > 0 && (
        <div className={styles.buttons}>
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => {
              const note = t("alone.estimated-note");
              ask({ alone: [...asked.alone, ...estimates.map((one) => ({ ...one, note }))] });
              setEstimated(estimated + 1);
            }}
          >
            {t("alone.estimate-by-population")}
          </Button>
          <span className={styles.quiet}>{t("alone.estimate-means")}</span>
        </div>
      )}
      {ownFirst(last!.evaluation.shares, last!.state.own).map(({ id }) => (
        <OneCost
          key={`${id} ${estimated}`}
          id={id}
          name={nameOf(facts, id)}
          cost={asked.alone.find(({ participant }) => participant === id) ?? null}
          onCost={(cost) => put(id, cost)}
        />
      ))}
    </div>
  );
}

/** For those of whom nothing is written; none where populations are not known. */
function estimatesFor({ last, facts }: Workshop, asked: FairnessState): readonly Omit<AloneCost, "note">[] {
  const { evaluation, state } = last!; // shown only when there is a result
  const populations = evaluation.shares.map(({ id }) => populationOf(facts, id, state.year));
  return estimateAlone(evaluation.total, populations).flatMap((range, at) => {
    const participant = evaluation.shares[at]!.id;
    return range && !asked.alone.some((one) => one.participant === participant) ? [{ participant, ...range }] : [];
  });
}

/** While only one end is typed the cost is not known yet; the one that is typed is kept here until the other comes. */
function OneCost({
  id,
  name,
  cost,
  onCost,
}: {
  id: string;
  name: string;
  cost: AloneCost | null;
  onCost: (cost: AloneCost | null) => void;
}): ReactElement {
  const { t } = useSaid();
  const [typed, setTyped] = useState<{ from: Ore | null; to: Ore | null }>({
    from: cost?.from ?? null,
    to: cost?.to ?? null,
  });
  const [note, setNote] = useState(cost?.note ?? "");
  const shown = cost ? { from: cost.from, to: cost.to } : typed;
  const isReversed = shown.from !== null && shown.to !== null && shown.from > shown.to;
  const isNegative = (shown.from ?? 0n) < 0n || (shown.to ?? 0n) < 0n;
  const set = (next: { from: Ore | null; to: Ore | null }, words = note) => {
    setTyped(next);
    const { from, to } = next;
    const isRight = from !== null && to !== null && from <= to && from >= 0n;
    onCost(isRight ? { participant: id, from, to, note: words.trim() } : null);
  };
  return (
    <fieldset className={styles.person}>
      <legend className="ds-sr-only">{t("alone.cost-of", { name })}</legend>
      <div className={styles.personLegend} aria-hidden="true">
        {name}
        <span className={styles.quiet}>
          {" "}
          {t(cost ? (cost.from === cost.to ? "alone.exact" : "alone.estimate") : "unknown.label")}
        </span>
      </div>
      <AmountField label={t("alone.from")} amount={shown.from} onAmount={(from) => set({ ...shown, from })} />
      <AmountField label={t("alone.to")} amount={shown.to} onAmount={(to) => set({ ...shown, to })} />
      <Field className={styles.note}>
        <Label>{t("alone.note")}</Label>
        <Input
          value={note}
          maxLength={200}
          onChange={(event) => {
            setNote(event.target.value);
            if (cost) onCost({ ...cost, note: event.target.value });
          }}
        />
      </Field>
      {(isReversed || isNegative) && (
        // In a box of its own: beside a field the design system would mark that field, and the note is not what is wrong.
        <div>
          <ValidationMessage>{t(isNegative ? "alone.negative" : "alone.reversed")}</ValidationMessage>
        </div>
      )}
    </fieldset>
  );
}
