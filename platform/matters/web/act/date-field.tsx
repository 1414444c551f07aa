import { Field, Input, Label, ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import styles from "./act.module.css";

export function DateField({
  id,
  label,
  description,
  value,
  onDate,
  error,
  max,
  min,
}: {
  id: string;
  label: ReactNode;
  description?: ReactNode;
  value: string;
  onDate: (date: string) => void;
  error?: string | undefined;
  max?: string;
  min?: string;
}): ReactElement {
  return (
    <Field className={styles.narrow}>
      <Label>{label}</Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Input
        id={id}
        type="date"
        value={value}
        max={max}
        min={min}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onDate(event.currentTarget.value)}
      />
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
