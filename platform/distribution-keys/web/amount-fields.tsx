import { Checkbox, Field, Input, Label, ValidationMessage } from "@digdir/designsystemet-react";
import { type Ore, oreFromWire } from "@omforent/kernel";
import { type ReactElement, useState } from "react";
import { formatKronerBare, formatOreBare } from "../../kernel/domain/format.ts";
import { chargesAreTheWhole } from "../domain/index.ts";
import { useSaid } from "./sentences.ts";
import styles from "./workshop.module.css";
import type { Workshop } from "./workshop.ts";

/** What is shared: one amount, or one for each cost group. */
export function AmountFields({ workshop }: { workshop: Workshop }): ReactElement {
  const { t } = useSaid();
  const { state, change, main, last } = workshop;
  const key = main.key ?? last?.key ?? null;
  const groups = key?.cost.kind === "groups" ? key.cost.groups : null;
  const setGroup = (name: string, amount: Ore | null) =>
    change({
      groups: [...state.groups.filter((g) => g.name !== name), ...(amount === null ? [] : [{ name, amount }])],
    });
  if (key && chargesAreTheWhole(key)) return <p className={styles.hint}>{t("workshop.amount.made-by-key")}</p>;
  return (
    <div className={styles.amounts}>
      {groups ? (
        groups.map(({ name }) => (
          <AmountField
            key={name}
            label={t("workshop.amount.of-group", { name })}
            amount={state.groups.find((g) => g.name === name)?.amount ?? null}
            onAmount={(amount) => setGroup(name, amount)}
          />
        ))
      ) : (
        <AmountField label={t("workshop.amount")} amount={state.amount} onAmount={(amount) => change({ amount })} />
      )}
    </div>
  );
}

/** An amount is an example until somebody says that it is real. */
export function RealAmountField({ workshop: { state, change } }: { workshop: Workshop }): ReactElement {
  const { t } = useSaid();
  return (
    <Checkbox
      data-size="sm"
      className={styles.real}
      label={t("workshop.amount.real")}
      checked={state.amountIsReal}
      onChange={(event) => change({ amountIsReal: event.target.checked })}
    />
  );
}

/** Kroner as a person writes them: with spaces, with øre or without. An empty field is no amount, never zero. */
export function AmountField({
  label,
  amount,
  onAmount,
  description,
}: {
  label: string;
  amount: Ore | null;
  onAmount: (amount: Ore | null) => void;
  description?: string;
}): ReactElement {
  const { t, language } = useSaid();
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== "" && readAmount(typed) === null;
  const written =
    amount === null ? "" : amount % 100n === 0n ? formatKronerBare(amount, language) : formatOreBare(amount, language);
  return (
    <Field>
      <Label>{label}</Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Field.Affixes>
        <Input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={styles.number}
          value={typed ?? written}
          aria-invalid={isWrong}
          onChange={(event) => {
            setTyped(event.target.value);
            const read = readAmount(event.target.value);
            if (read !== null || event.target.value.trim() === "") onAmount(read);
          }}
          onBlur={() => !isWrong && setTyped(null)}
        />
        <Field.Affix>kr</Field.Affix>
      </Field.Affixes>
      {isWrong && <ValidationMessage>{t("workshop.amount.wrong")}</ValidationMessage>}
    </Field>
  );
}

/** "1 000 000,50" or "1000000.50"; null when it is not an amount. */
export function readAmount(text: string): Ore | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace("−", "-")
    .replace(",", ".")
    .replace(/kr$/, "");
  const [whole = "", decimals = ""] = plain.split(".");
  if (decimals.length > 2) return null;
  const result = oreFromWire(`${whole}.${decimals.padEnd(2, "0")}`);
  return result.ok ? result.value : null;
}
