import { Field, Input, Label, ValidationMessage } from "@digdir/designsystemet-react";
import { type Fraction, fraction, fractions, parseFraction } from "@omforent/kernel";
import { type ReactElement, useState } from "react";
import { percent } from "../../domain/index.ts";
import { useSaid } from "../sentences.ts";
import styles from "../workshop.module.css";

/** "30", "33,3" (per cent) or "1/3" (a share): read exactly. Null when it is not a number. */
export function readPercent(text: string): Fraction | null {
  const plain = text.replace(/[\s\u00a0\u202f%]/g, "").replace(",", ".");
  const result = parseFraction(plain);
  if (!result.ok) return null;
  return plain.includes("/") ? result.value : fractions.divide(result.value, fraction(100n));
}

/** A share in per cent, as a person writes it; the field keeps what is typed until it is left. */
export function PercentField({
  label,
  description,
  value,
  onChange,
  onEmpty,
  hideLabel = false,
}: {
  label: string;
  description?: string;
  value: Fraction | null;
  onChange: (value: Fraction) => void;
  onEmpty?: () => void;
  hideLabel?: boolean;
}): ReactElement {
  const { t, language } = useSaid();
  const [typed, setTyped] = useState<string | null>(null);
  const isEmpty = typed !== null && typed.trim() === "";
  const isWrong = typed !== null && !(isEmpty && onEmpty) && readPercent(typed) === null;
  const written = value === null ? "" : percent(value, language).replace(/[\s\u00a0]?%$/, "");
  return (
    <Field data-size="sm" className={styles.percent}>
      <Label className={hideLabel ? "ds-sr-only" : undefined}>{label}</Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Field.Affixes>
        <Input
          inputMode="decimal"
          autoComplete="off"
          className={styles.number}
          value={typed ?? written}
          aria-invalid={isWrong}
          onChange={(event) => {
            setTyped(event.target.value);
            const read = readPercent(event.target.value);
            if (read) onChange(read);
            else if (event.target.value.trim() === "") onEmpty?.();
          }}
          onBlur={() => setTyped(null)}
        />
        <Field.Affix>%</Field.Affix>
      </Field.Affixes>
      {isWrong && <ValidationMessage>{t("workshop.percent.wrong")}</ValidationMessage>}
    </Field>
  );
}

/** A small whole number: a year, a count of years. */
export function WholeField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Input
        inputMode="numeric"
        className={styles.number}
        value={typed ?? String(value)}
        onChange={(event) => {
          setTyped(event.target.value);
          if (/^\d{1,4}$/.test(event.target.value)) onChange(Number(event.target.value));
        }}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}

/** A quantity of any size, read exactly. */
export function QuantityField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Fraction;
  onChange: (value: Fraction) => void;
}): ReactElement {
  const { t, language } = useSaid();
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string) => {
    const result = parseFraction(text.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
    return result.ok ? result.value : null;
  };
  const isWrong = typed !== null && read(typed) === null;
  const mark = language === "en" ? "." : ",";
  const written =
    value.d === 1n
      ? value.n.toString()
      : percent(fractions.divide(value, fraction(100n)), "en")
          .replace(/%$/, "")
          .replace(".", mark);
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Input
        inputMode="decimal"
        className={styles.number}
        value={typed ?? written}
        aria-invalid={isWrong}
        onChange={(event) => {
          setTyped(event.target.value);
          const number = read(event.target.value);
          if (number) onChange(number);
        }}
        onBlur={() => setTyped(null)}
      />
      {isWrong && <ValidationMessage>{t("workshop.missing.wrong")}</ValidationMessage>}
    </Field>
  );
}
