import { Field, Fieldset, Label, Radio, Select, Textfield, ValidationMessage } from "@digdir/designsystemet-react";
import { isRepealed, legalForm, legalForms } from "@omforent/law";
import type { ReactElement } from "react";
import { errorAt, type FormErrors } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import type { CooperationForm } from "./cooperation-form.ts";
import styles from "./fields.module.css";

export type FieldProps = {
  readonly form: CooperationForm;
  readonly change: (next: Partial<CooperationForm>) => void;
  readonly errors: FormErrors;
};

/** The id of the field that a path of the contract speaks of, so that the error summary can lead there. */
export function fieldId(path: string): string | null {
  const [field = "", part] = path.split("/");
  if (field === "yearlyCost") return part === "year" ? "felt-year" : "felt-amount";
  return ["name", "participants", "form", "host", "services", "endedOn", "source"].includes(field)
    ? `felt-${field}`
    : null;
}

export const NameField = ({ form, change, errors }: FieldProps): ReactElement => {
  const { t } = useSentences();
  return (
    <Textfield
      id="felt-name"
      label={t("form.name")}
      description={t("form.name.description")}
      value={form.name}
      onChange={(event) => change({ name: event.currentTarget.value })}
      error={errorAt(errors, "name")}
      required
      autoComplete="off"
    />
  );
};

/** The legal form, with what it is in one sentence as soon as it is chosen. */
export function LegalFormField({ form, change, errors }: FieldProps): ReactElement {
  const { t, language } = useSentences();
  const chosen = form.form && legalForm(form.form);
  const error = errorAt(errors, "form");
  return (
    <Field>
      <Label>{t("cooperation.form")}</Label>
      <Select
        id="felt-form"
        value={form.form}
        onChange={(event) => change({ form: event.currentTarget.value as CooperationForm["form"] })} // the options are the forms
        aria-invalid={error ? true : undefined}
      >
        <Select.Option value="">{t("form.not-known")}</Select.Option>
        {legalForms.map((each) => (
          <Select.Option key={each.id} value={each.id}>
            {each.names[language]}
          </Select.Option>
        ))}
      </Select>
      {chosen && (
        <Field.Description>
          {chosen.sentence[language]}
          {isRepealed(chosen) && ` ${t("form.repealed")}`}
        </Field.Description>
      )}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

/** Whom it is run by: one of those who take part. */
export function HostField({ form, change, errors }: FieldProps): ReactElement {
  const { t } = useSentences();
  const error = errorAt(errors, "host");
  return (
    <Field>
      <Label>{t("form.host")}</Label>
      <Field.Description>{t("form.host.description")}</Field.Description>
      <Select
        id="felt-host"
        value={form.host}
        onChange={(event) => change({ host: event.currentTarget.value })}
        aria-invalid={error ? true : undefined}
      >
        <Select.Option value="">{t("form.host.none")}</Select.Option>
        {form.participants.map(({ value, label }) => (
          <Select.Option key={value} value={value}>
            {label}
          </Select.Option>
        ))}
      </Select>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

export const ServicesField = ({ form, change, errors }: FieldProps): ReactElement => {
  const { t } = useSentences();
  return (
    <Textfield
      id="felt-services"
      label={t("form.services")}
      description={t("form.services.description")}
      value={form.services}
      onChange={(event) => change({ services: event.currentTarget.value })}
      error={errorAt(errors, "services")}
      autoComplete="off"
    />
  );
};

export const CostField = ({ form, change, errors }: FieldProps): ReactElement => {
  const { t } = useSentences();
  return (
    <div className={styles.pair}>
      <Textfield
        id="felt-amount"
        label={t("form.amount")}
        description={t("form.amount.description")}
        suffix="kr"
        inputMode="decimal"
        value={form.amount}
        onChange={(event) => change({ amount: event.currentTarget.value })}
        error={errorAt(errors, "yearlyCost/amount") ?? errors.get("yearlyCost")}
        autoComplete="off"
      />
      <Textfield
        id="felt-year"
        label={t("form.year")}
        inputMode="numeric"
        maxLength={4}
        value={form.year}
        onChange={(event) => change({ year: event.currentTarget.value })}
        error={errorAt(errors, "yearlyCost/year")}
        autoComplete="off"
      />
    </div>
  );
};

export const AgreementField = ({ form, change, errors }: FieldProps): ReactElement => {
  const { t } = useSentences();
  const error = errorAt(errors, "agreement");
  return (
    <Fieldset>
      <Fieldset.Legend>{t("form.agreement")}</Fieldset.Legend>
      {(["yes", "no", ""] as const).map((value) => (
        <Radio
          key={value}
          name="agreement"
          value={value}
          label={t(value === "" ? "form.not-known" : `cooperation.agreement.${value}`)}
          checked={form.agreement === value}
          onChange={() => change({ agreement: value })}
        />
      ))}
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
};

export const EndField = ({ form, change, errors }: FieldProps): ReactElement => {
  const { t } = useSentences();
  return (
    <Textfield
      id="felt-endedOn"
      label={t("form.ended")}
      description={t("form.ended.description")}
      value={form.endedOn}
      onChange={(event) => change({ endedOn: event.currentTarget.value })}
      error={errorAt(errors, "endedOn")}
      autoComplete="off"
    />
  );
};

export const SourceField = ({ form, change, errors }: FieldProps): ReactElement => {
  const { t } = useSentences();
  return (
    <Textfield
      id="felt-source"
      label={t("form.source")}
      description={t("form.source.description")}
      value={form.source}
      onChange={(event) => change({ source: event.currentTarget.value })}
      error={errorAt(errors, "source")}
      autoComplete="off"
    />
  );
};
