import { Field, Label, Select } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import styles from "../evaluation.module.css";
import type { Own } from "../evaluation-queries.ts";

/** For whoever speaks for several of those who take part. */
export function WhichMunicipality({
  able,
  chosen,
  onChoose,
}: {
  able: readonly Own[];
  chosen: string;
  onChoose: (participant: string) => void;
}): ReactElement {
  const { t } = useSentences();
  return (
    <Field className={styles.done}>
      <Label>{t("evaluation.form.for")}</Label>
      <Select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {able.map(({ id, name }) => (
          <Select.Option key={id} value={id}>
            {name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
