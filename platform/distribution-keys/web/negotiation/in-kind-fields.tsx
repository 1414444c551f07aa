import { Button, Field, Fieldset, Label, Select, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { errorAt } from "../../../kernel/web/form-errors.tsx";
import { useSaid } from "../sentences.ts";
import styles from "./negotiation.module.css";
import type { ProposalFieldProps } from "./proposal-fields.tsx";
import type { InKindForm } from "./propose-input.ts";

/** What each is to do and not pay: «fire leger i vakt, etter folketall». */
export function InKindFields({ form, change, errors }: ProposalFieldProps): ReactElement {
  const { t } = useSaid();
  const set = (at: number, next: Partial<InKindForm>) =>
    change({ inKind: form.inKind.map((one, index) => (index === at ? { ...one, ...next } : one)) });
  return (
    <Fieldset>
      <Fieldset.Legend>{t("negotiation.proposal.in-kind")}</Fieldset.Legend>
      <Fieldset.Description>{t("negotiation.propose.in-kind.description")}</Fieldset.Description>
      {form.inKind.map((one, at) => (
        <div key={at} className={styles.pair}>
          <Textfield
            label={t("negotiation.propose.in-kind.what", { number: at + 1 })}
            value={one.what}
            onChange={(event) => set(at, { what: event.currentTarget.value })}
            error={errorAt(errors, `inKind/${at}`)}
          />
          <Textfield
            label={t("negotiation.propose.in-kind.count")}
            inputMode="numeric"
            value={one.count}
            onChange={(event) => set(at, { count: event.currentTarget.value })}
          />
          <Field>
            <Label>{t("negotiation.propose.in-kind.by")}</Label>
            <Select
              value={one.by}
              onChange={(event) => set(at, { by: event.currentTarget.value as InKindForm["by"] })} // the options are these
            >
              <Select.Option value="">{t("negotiation.propose.in-kind.by.words")}</Select.Option>
              <Select.Option value="population">{t("negotiation.propose.in-kind.by.population")}</Select.Option>
              <Select.Option value="equal">{t("negotiation.propose.in-kind.by.equal")}</Select.Option>
            </Select>
          </Field>
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => change({ inKind: form.inKind.filter((_, index) => index !== at) })}
          >
            {t("negotiation.propose.in-kind.remove", { number: at + 1 })}
          </Button>
        </div>
      ))}
      <Button
        variant="secondary"
        data-size="sm"
        onClick={() => change({ inKind: [...form.inKind, { what: "", count: "", by: "" }] })}
      >
        {t("negotiation.propose.in-kind.add")}
      </Button>
    </Fieldset>
  );
}
