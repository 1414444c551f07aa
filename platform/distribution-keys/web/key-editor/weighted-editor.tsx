import { Button } from "@digdir/designsystemet-react";
import type { ShareRule, WeightedPart } from "@omforent/fairness";
import { fraction, fractions } from "@omforent/kernel";
import { type ReactElement, useId } from "react";
import {
  balanced,
  missingWeight,
  percent,
  vocabularyOf,
  withNewPart,
  withoutPart,
  withRestOn,
  withWeight,
} from "../../domain/index.ts";
import { useSaid } from "../sentences.ts";
import styles from "../workshop.module.css";
import type { Edits } from "./key-editor.tsx";
import { byMeasure, equalRule } from "./new-constructs.ts";
import { PercentField } from "./number-fields.tsx";
import { PartKind, PartMore } from "./part-kind.tsx";

/** The weighted parts, each with a slider and a number, and what they sum to. */
export function WeightedEditor({ value: parts, onChange, workshop }: Edits<readonly WeightedPart[]>): ReactElement {
  const { t, language } = useSaid();
  const missing = missingWeight(parts);
  const named = (rule: ShareRule, index: number) =>
    rule.kind === "equal"
      ? t("workshop.part.equal")
      : (nameOfRule(rule, workshop, language) ?? t("workshop.part", { number: index + 1 }));
  const sum = fractions.subtract(fractions.one, missing);
  return (
    <div className={styles.weighted}>
      {parts.map((part, index) => (
        <div key={index} className={styles.part}>
          <PartKind
            value={part.rule}
            onChange={(rule) => onChange(parts.map((old, at) => (at === index ? { ...old, rule } : old)))}
            workshop={workshop}
          />
          {parts.length > 1 && (
            <Weight
              name={named(part.rule, index)}
              weight={part.weight}
              onChange={(weight) => onChange(withWeight(parts, index, weight))}
              onRemove={() => onChange(withoutPart(parts, index))}
            />
          )}
          <PartMore
            value={part.rule}
            onChange={(rule) => onChange(parts.map((old, at) => (at === index ? { ...old, rule } : old)))}
            workshop={workshop}
          />
        </div>
      ))}
      <div className={styles.sum}>
        <span>{t("workshop.parts.sum", { sum: percent(sum, language) })}</span>
        <Button variant="tertiary" data-size="sm" onClick={() => onChange(withNewPart(parts, newPart(parts)))}>
          {t("workshop.parts.add")}
        </Button>
      </div>
      {!fractions.isZero(missing) && parts.length > 1 && (
        <div className={styles.balance}>
          <p role="status">
            {t(missing.n > 0n ? "workshop.parts.missing" : "workshop.parts.too-much", {
              missing: percent(missing.n < 0n ? fractions.negate(missing) : missing, language),
            })}
          </p>
          <Button variant="secondary" data-size="sm" onClick={() => onChange(balanced(parts))}>
            {t("workshop.parts.balance")}
          </Button>
          {parts.map(
            (part, index) =>
              fractions.add(part.weight, missing).n > 0n && (
                <Button
                  key={index}
                  variant="tertiary"
                  data-size="sm"
                  onClick={() => onChange(withRestOn(parts, index))}
                >
                  {t("workshop.parts.rest-on", {
                    name: named(part.rule, index),
                  })}
                </Button>
              ),
          )}
        </div>
      )}
    </div>
  );
}

function Weight({
  name,
  weight,
  onChange,
  onRemove,
}: {
  name: string;
  weight: WeightedPart["weight"];
  onChange: (weight: WeightedPart["weight"]) => void;
  onRemove: () => void;
}): ReactElement {
  const { t, language } = useSaid();
  const id = useId();
  const whole = Number(fractions.floor(fractions.add(fractions.multiply(weight, fraction(100n)), fraction(1n, 2n))));
  return (
    <div className={styles.weight}>
      <label htmlFor={id} className="ds-sr-only">
        {t("workshop.part.weight", { name })}
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={99}
        step={1}
        value={whole}
        aria-valuetext={percent(weight, language)}
        className={styles.slider}
        onChange={(event) => onChange(fraction(BigInt(event.target.value), 100n))}
      />
      <PercentField label={t("workshop.part.percent", { name })} hideLabel value={weight} onChange={onChange} />
      <Button
        variant="tertiary"
        data-color="neutral"
        data-size="sm"
        className={styles.removePart}
        aria-label={t("workshop.part.remove", { name })}
        onClick={onRemove}
      >
        <span aria-hidden="true">×</span>
      </Button>
    </div>
  );
}

/** What a part is called in a sentence about it; null for one that has parts of its own. */
function nameOfRule(
  rule: ShareRule,
  { state, facts }: Edits<unknown>["workshop"],
  language: "nb" | "nn" | "en",
): string | null {
  if (rule.kind !== "measure") return null;
  return vocabularyOf(state, facts).measures.find(({ id }) => id === rule.figure.measure)?.names[language] ?? null;
}

const newPart = (parts: readonly WeightedPart[]): ShareRule =>
  parts.some(({ rule }) => rule.kind === "equal") ? byMeasure() : equalRule;
