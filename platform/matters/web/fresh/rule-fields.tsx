import { Field, Fieldset, Label, Radio, Select, Textfield } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { errorAt } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import styles from "./fresh.module.css";
import type { FieldProps } from "./matter-fields.tsx";
import { participationsOf } from "./matter-form.ts";

const rules = ["unanimity", "majority-of-heads", "majority-of-weights", "body-decides"] as const;
const closings = ["stays-open", "lapses", "settled-by-those-who-answered"] as const;

/** What it takes to be adopted, what silence means, and where that is agreed. Weights are never typed here. */
export function RuleFields({ form, change, errors, start }: FieldProps): ReactElement {
  const { t } = useSentences();
  const isMajority = form.rule === "majority-of-heads" || form.rule === "majority-of-weights";
  const deciding = participationsOf(form, start).flatMap(({ how, path }) =>
    how === "decides" ? (path.at(-1) ?? []) : [],
  );
  return (
    <>
      <Fieldset id="felt-rule">
        <Fieldset.Legend>{t("fresh.rule")}</Fieldset.Legend>
        {errorAt(errors, "rule") && <Fieldset.Description>{errorAt(errors, "rule")}</Fieldset.Description>}
        {rules.map((rule) => (
          <Radio
            key={rule}
            name="rule"
            value={rule}
            label={t(`fresh.rule.${rule}`)}
            description={rule === "majority-of-weights" ? t("fresh.rule.weights") : undefined}
            checked={form.rule === rule}
            onChange={() => change({ rule, ...(rule === "body-decides" && { decidingBody: deciding[0] ?? "" }) })}
          />
        ))}
      </Fieldset>
      {isMajority && (
        <div className={styles.quota}>
          <Field>
            <Label>{t("fresh.reach")}</Label>
            <Select
              value={form.reach}
              onChange={(event) => change({ reach: event.currentTarget.value as typeof form.reach })} // the options are these two
            >
              <Select.Option value="more-than">{t("fresh.reach.more-than")}</Select.Option>
              <Select.Option value="at-least">{t("fresh.reach.at-least")}</Select.Option>
            </Select>
          </Field>
          <Textfield
            label={t("fresh.quota.n")}
            inputMode="numeric"
            value={form.quotaN}
            onChange={(event) => change({ quotaN: event.currentTarget.value })}
          />
          <Textfield
            label={t("fresh.quota.d")}
            inputMode="numeric"
            value={form.quotaD}
            onChange={(event) => change({ quotaD: event.currentTarget.value })}
          />
          <Field>
            <Label>{t("fresh.measured")}</Label>
            <Select
              value={form.measuredAgainst}
              onChange={(event) =>
                change({ measuredAgainst: event.currentTarget.value as typeof form.measuredAgainst })
              } // the options are these three
            >
              {(["all", "present", "cast"] as const).map((of) => (
                <Select.Option key={of} value={of}>
                  {t(`matter.rule.of.${of}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {form.rule === "body-decides" && (
        <Field>
          <Label>{t("fresh.deciding-body")}</Label>
          <Select value={form.decidingBody} onChange={(event) => change({ decidingBody: event.currentTarget.value })}>
            {deciding.map((id) => (
              <Select.Option key={id} value={id}>
                {start.bodies.find((body) => body.id === id)?.name ?? id}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <Fieldset>
        <Fieldset.Legend>{t("fresh.closing")}</Fieldset.Legend>
        {closings.map((closing) => (
          <Radio
            key={closing}
            name="closing"
            value={closing}
            label={t(`fresh.closing.${closing}`)}
            checked={form.closing === closing}
            onChange={() => change({ closing })}
          />
        ))}
      </Fieldset>
      <div className={styles.pair}>
        <Textfield
          label={t("fresh.clause.document")}
          description={t("fresh.clause.description")}
          value={form.clauseDocument}
          onChange={(event) => change({ clauseDocument: event.currentTarget.value })}
          autoComplete="off"
        />
        <Textfield
          label={t("fresh.clause.place")}
          description={t("fresh.clause.place.description")}
          value={form.clausePlace}
          onChange={(event) => change({ clausePlace: event.currentTarget.value })}
          autoComplete="off"
        />
      </div>
    </>
  );
}
