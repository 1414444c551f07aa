import { Field, Input, Label, ValidationMessage } from "@digdir/designsystemet-react";
import type { Ore } from "@omforent/kernel";
import { type ReactElement, useState } from "react";
import { formatKroner } from "../../../kernel/domain/format.ts";
import type { AloneCost, FairnessState } from "../../domain/alone/index.ts";
import { nameOf, ownFirst } from "../../domain/index.ts";
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
  return (
    <div className={styles.people}>
      <p className={styles.quiet}>{t("alone.total", { total: formatKroner(last!.evaluation.total, language) })}</p>
      {ownFirst(last!.evaluation.shares, last!.state.own).map(({ id }) => (
        <OneCost
          key={id}
          id={id}
          name={nameOf(facts, id)}
          cost={asked.alone.find(({ participant }) => participant === id) ?? null}
          onCost={(cost) => put(id, cost)}
        />
      ))}
    </div>
  );
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
