import { Field, Label, Textarea, ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import styles from "./act.module.css";

/** A long text: plain, as it is written; marks of another language in it are letters like all others. */
export function TextField({
  id,
  label,
  description,
  value,
  onText,
  error,
  rows = 8,
}: {
  id: string;
  label: ReactNode;
  description?: ReactNode;
  value: string;
  onText: (text: string) => void;
  error?: string | undefined;
  rows?: number;
}): ReactElement {
  return (
    <Field>
      <Label>{label}</Label>
      {description && <Field.Description>{description}</Field.Description>}
      <Textarea
        id={id}
        className={styles.text}
        rows={rows}
        value={value}
        onChange={(event) => onText(event.currentTarget.value)}
        aria-invalid={error ? true : undefined}
      />
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}
