import { Field, Input, Label, ValidationMessage } from "@digdir/designsystemet-react";
import { type Fraction, parseFraction } from "@omforent/kernel";
import { type ReactElement, useState } from "react";
import type { FairnessState } from "../../domain/alone/index.ts";
import { nameOf, ownFirst, plainNumber } from "../../domain/index.ts";
import styles from "../alone/alone.module.css";
import type { ChangeFairness } from "../alone/use-fairness.ts";
import { AmountField } from "../amount-fields.tsx";
import { useSaid } from "../sentences.ts";
import type { Workshop } from "../workshop.ts";

/** What is aimed at, where the users must type it: an amount for each, or how much each has used. */
export function AimFields({
  workshop: { last, facts },
  asked,
  ask,
}: {
  workshop: Workshop;
  asked: FairnessState;
  ask: ChangeFairness;
}): ReactElement | null {
  const { t } = useSaid();
  if (asked.aim !== "wanted" && asked.aim !== "use") return null;
  const shares = ownFirst(last!.evaluation.shares, last!.state.own);
  return (
    <fieldset className={`${styles.plain} ${styles.fields}`}>
      <legend className={styles.legend}>{t(`finding.aim.${asked.aim}.legend`)}</legend>
      {shares.map(({ id }) =>
        asked.aim === "wanted" ? (
          <AmountField
            key={id}
            label={nameOf(facts, id)}
            amount={asked.wanted.find(({ participant }) => participant === id)?.amount ?? null}
            onAmount={(amount) =>
              ask({
                wanted: [
                  ...asked.wanted.filter(({ participant }) => participant !== id),
                  ...(amount === null ? [] : [{ participant: id, amount }]),
                ],
              })
            }
          />
        ) : (
          <CountField
            key={id}
            label={nameOf(facts, id)}
            count={asked.use.find(({ participant }) => participant === id)?.count ?? null}
            onCount={(count) =>
              ask({
                use: [
                  ...asked.use.filter(({ participant }) => participant !== id),
                  ...(count === null ? [] : [{ participant: id, count }]),
                ],
              })
            }
          />
        ),
      )}
    </fieldset>
  );
}

function CountField({
  label,
  count,
  onCount,
}: {
  label: string;
  count: Fraction | null;
  onCount: (count: Fraction | null) => void;
}): ReactElement {
  const { t, language } = useSaid();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== "" && readCount(typed) === null;
  return (
    <Field>
      <Label>{label}</Label>
      <Input
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? (count === null ? "" : plainNumber(count, language))}
        aria-invalid={isWrong}
        onChange={(event) => {
          setTyped(event.target.value);
          onCount(readCount(event.target.value));
        }}
        onBlur={() => !isWrong && setTyped(null)}
      />
      {isWrong && <ValidationMessage>{t("workshop.missing.wrong")}</ValidationMessage>}
    </Field>
  );
}

function readCount(text: string): Fraction | null {
  const read = parseFraction(text.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
  return read.ok && read.value.n >= 0n ? read.value : null;
}
