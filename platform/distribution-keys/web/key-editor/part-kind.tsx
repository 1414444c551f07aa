import { Details, Field, Label, Select } from "@digdir/designsystemet-react";
import type { ShareRule } from "@omforent/fairness";
import type { ReactElement } from "react";
import { vocabularyOf } from "../../domain/index.ts";
import { useSaid } from "../sentences.ts";
import styles from "../workshop.module.css";
import type { Edits } from "./key-editor.tsx";
import { byMeasure, newRule, type RuleKind } from "./new-constructs.ts";
import { OwnMeasureField } from "./own-measure-field.tsx";
import { TimeFields } from "./reading-fields.tsx";
import { RuleEditor } from "./rule-editor.tsx";
import { TableEditor } from "./table-editor.tsx";

const others = ["table", "weighted", "adjusted", "limited-shares", "phase-in", "pro-rata"] as const;

/** What one part is divided by: equally, by a figure, or by something that is itself made of parts. */
export function PartKind({ value: rule, onChange, workshop }: Edits<ShareRule>): ReactElement {
  const { t, language } = useSaid();
  const { measures } = vocabularyOf(workshop.state, workshop.facts);
  const chosen = rule.kind === "measure" ? `measure:${rule.figure.measure}` : rule.kind;
  const choose = (choice: string) => {
    const measure = choice.startsWith("measure:") ? choice.slice("measure:".length) : null;
    if (measure === null) return onChange(newRule(choice as RuleKind, rule, workshop));
    onChange(rule.kind === "measure" ? { ...rule, figure: { ...rule.figure, measure } } : byMeasure(measure));
  };
  return (
    <div className={styles.partKind}>
      <Field data-size="sm">
        <Label className="ds-sr-only">{t("workshop.part.kind")}</Label>
        <Select value={chosen} onChange={(event) => choose(event.target.value)}>
          <Select.Option value="equal">{t("workshop.part.equal")}</Select.Option>
          {measures.map(({ id, names }) => (
            <Select.Option key={id} value={`measure:${id}`}>
              {t("workshop.part.by", { measure: names[language] })}
            </Select.Option>
          ))}
          {others.map((kind) => (
            <Select.Option key={kind} value={kind}>
              {t(`workshop.part.${kind}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** What a part needs beside its weight: when its figure is from, or the rule that it is itself made of. */
export function PartMore({ value: rule, onChange, workshop }: Edits<ShareRule>): ReactElement | null {
  const { t } = useSaid();
  const isInner = rule.kind !== "equal" && rule.kind !== "measure" && rule.kind !== "table";
  return (
    <>
      {rule.kind === "measure" && (
        <Details
          data-size="sm"
          data-color="neutral"
          className={styles.more}
          defaultOpen={rule.figure.at.kind !== "unstated"}
        >
          <Details.Summary>{t("workshop.time.summary")}</Details.Summary>
          <Details.Content className={styles.terms}>
            <TimeFields value={rule.figure} onChange={(figure) => onChange({ ...rule, figure })} workshop={workshop} />
            <OwnMeasureField
              workshop={workshop}
              onAdded={(measure) => onChange({ ...rule, figure: { ...rule.figure, measure } })}
            />
          </Details.Content>
        </Details>
      )}
      {rule.kind === "table" && <TableEditor value={rule} onChange={onChange} workshop={workshop} />}
      {isInner && (
        <div className={styles.inner}>
          <RuleEditor value={rule} onChange={onChange} workshop={workshop} />
        </div>
      )}
    </>
  );
}
