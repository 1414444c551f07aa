import { Button, Field, Label, Select } from "@digdir/designsystemet-react";
import type { ShareRule } from "@omforent/fairness";
import type { ReactElement, ReactNode } from "react";
import { partsOf, ruleOf } from "../../domain/index.ts";
import { useSaid } from "../sentences.ts";
import styles from "../workshop.module.css";
import type { Edits } from "./key-editor.tsx";
import { PercentField, WholeField } from "./number-fields.tsx";
import { WeightedEditor } from "./weighted-editor.tsx";
import { WhoField } from "./who-field.tsx";

/** A rule and all that is inside it. Plain rules and weighted ones are shown as parts; the others frame the rule they change. */
export function RuleEditor({ value: rule, onChange, workshop }: Edits<ShareRule>): ReactElement {
  const { t } = useSaid();
  switch (rule.kind) {
    case "equal":
    case "measure":
    case "weighted":
    case "table":
      return <WeightedEditor value={partsOf(rule)} onChange={(parts) => onChange(ruleOf(parts))} workshop={workshop} />;
    case "adjusted":
      return (
        <Framed
          rule={rule}
          inner={rule.rule}
          onInner={(inner) => onChange({ ...rule, rule: inner })}
          onUnwrap={onChange}
          workshop={workshop}
        >
          <WhoField value={rule.who} onChange={(who) => onChange({ ...rule, who })} workshop={workshop} />
          <PercentField
            label={t("workshop.adjusted.factor")}
            description={t("workshop.adjusted.hint")}
            value={rule.factor}
            onChange={(factor) => onChange({ ...rule, factor })}
          />
        </Framed>
      );
    case "limited-shares":
      return (
        <Framed
          rule={rule}
          inner={rule.rule}
          onInner={(inner) => onChange({ ...rule, rule: inner })}
          onUnwrap={onChange}
          workshop={workshop}
        >
          <PercentField
            label={t("workshop.minimum")}
            value={rule.minimum}
            onChange={(minimum) => onChange({ ...rule, minimum })}
            onEmpty={() => onChange({ ...rule, minimum: null })}
          />
          <PercentField
            label={t("workshop.maximum")}
            value={rule.maximum}
            onChange={(maximum) => onChange({ ...rule, maximum })}
            onEmpty={() => onChange({ ...rule, maximum: null })}
          />
        </Framed>
      );
    case "phase-in":
      return (
        <fieldset className={styles.term}>
          <legend>{t("workshop.term.phase-in")}</legend>
          <p className={styles.hint}>{t("workshop.phase-in.from")}</p>
          <RuleEditor value={rule.from} onChange={(from) => onChange({ ...rule, from })} workshop={workshop} />
          <p className={styles.hint}>{t("workshop.phase-in.to")}</p>
          <RuleEditor value={rule.to} onChange={(to) => onChange({ ...rule, to })} workshop={workshop} />
          <div className={styles.pair}>
            <WholeField
              label={t("workshop.phase-in.first-year")}
              value={rule.firstYear}
              onChange={(firstYear) => onChange({ ...rule, firstYear })}
            />
            <WholeField
              label={t("workshop.phase-in.years")}
              value={rule.years}
              onChange={(years) => onChange({ ...rule, years })}
            />
          </div>
          <Remove onClick={() => onChange(rule.to)} />
        </fieldset>
      );
    case "pro-rata":
      return (
        <Framed
          rule={rule}
          inner={rule.rule}
          onInner={(inner) => onChange({ ...rule, rule: inner })}
          onUnwrap={onChange}
          workshop={workshop}
        >
          <Field data-size="sm">
            <Label>{t("workshop.pro-rata.by")}</Label>
            <Select
              value={rule.by}
              onChange={(event) => onChange({ ...rule, by: event.target.value === "months" ? "months" : "days" })}
            >
              <Select.Option value="days">{t("workshop.pro-rata.days")}</Select.Option>
              <Select.Option value="months">{t("workshop.pro-rata.months")}</Select.Option>
            </Select>
          </Field>
        </Framed>
      );
  }
}

type Wrapper = Extract<ShareRule, { readonly rule: ShareRule }>;

function Framed({
  rule,
  inner,
  onInner,
  onUnwrap,
  workshop,
  children,
}: {
  rule: Wrapper;
  inner: ShareRule;
  onInner: (rule: ShareRule) => void;
  onUnwrap: (rule: ShareRule) => void;
  workshop: Edits<ShareRule>["workshop"];
  children: ReactNode;
}): ReactElement {
  const { t } = useSaid();
  return (
    <>
      <RuleEditor value={inner} onChange={onInner} workshop={workshop} />
      <fieldset className={styles.term}>
        <legend>{t(`workshop.term.${rule.kind}`)}</legend>
        <div className={styles.pair}>{children}</div>
        <Remove onClick={() => onUnwrap(inner)} />
      </fieldset>
    </>
  );
}

function Remove({ onClick }: { onClick: () => void }): ReactElement {
  const { t } = useSaid();
  return (
    <Button variant="tertiary" data-color="neutral" data-size="sm" onClick={onClick}>
      {t("workshop.remove")}
    </Button>
  );
}
