import { Checkbox, Field, Input, Label, Select } from "@digdir/designsystemet-react";
import type { Reading, ReferenceTime } from "@omforent/fairness";
import { parseDate, plainDate } from "@omforent/kernel";
import type { ReactElement } from "react";
import { vocabularyOf } from "../../domain/index.ts";
import { useSaid } from "../sentences.ts";
import styles from "../workshop.module.css";
import type { Edits } from "./key-editor.tsx";
import { WholeField } from "./number-fields.tsx";
import { OwnMeasureField } from "./own-measure-field.tsx";

/** Which figure, and from when. */
export function ReadingFields({ value: reading, onChange, workshop }: Edits<Reading>): ReactElement {
  const { t, language } = useSaid();
  const { measures } = vocabularyOf(workshop.state, workshop.facts);
  return (
    <div className={styles.pair}>
      <Field data-size="sm">
        <Label>{t("workshop.measure")}</Label>
        <Select value={reading.measure} onChange={(event) => onChange({ ...reading, measure: event.target.value })}>
          {measures.map(({ id, names }) => (
            <Select.Option key={id} value={id}>
              {names[language]}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <TimeFields value={reading} onChange={onChange} workshop={workshop} />
      <OwnMeasureField workshop={workshop} onAdded={(measure) => onChange({ ...reading, measure })} />
    </div>
  );
}

/** When a figure is read: unstated, a date, 1 January of a year, or an average; and what holds while it is not published. */
export function TimeFields({ value: reading, onChange, workshop }: Edits<Reading>): ReactElement {
  const { t } = useSaid();
  const { at } = reading;
  const set = (next: ReferenceTime) => onChange({ ...reading, at: next });
  const choice = at.kind === "day" ? (at.yearsBefore === 0 ? "this" : "before") : at.kind;
  return (
    <>
      <Field data-size="sm">
        <Label>{t("workshop.time")}</Label>
        <Select value={choice} onChange={(event) => set(newTime(event.target.value, workshop.state.year))}>
          {(["unstated", "this", "before", "date", "average"] as const).map((one) => (
            <Select.Option key={one} value={one}>
              {t(`workshop.time.${one}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {at.kind === "date" && (
        <Field data-size="sm">
          <Label>{t("workshop.time.the-date")}</Label>
          <Input
            type="date"
            value={at.date}
            onChange={(event) => {
              const date = parseDate(event.target.value);
              if (date.ok) set({ kind: "date", date: date.value });
            }}
          />
        </Field>
      )}
      {at.kind === "day" && choice === "before" && (
        <WholeField
          label={t("workshop.time.years-before")}
          value={at.yearsBefore}
          onChange={(yearsBefore) => set({ ...at, yearsBefore })}
        />
      )}
      {at.kind === "average" && (
        <WholeField
          label={t("workshop.time.average-years")}
          value={at.years}
          onChange={(years) => set({ ...at, years })}
        />
      )}
      {at.kind !== "unstated" && (
        <Checkbox
          data-size="sm"
          label={t("workshop.time.newest")}
          checked={reading.unpublished === "newest"}
          onChange={(event) => onChange({ ...reading, unpublished: event.target.checked ? "newest" : "wait" })}
        />
      )}
    </>
  );
}

function newTime(choice: string, year: number): ReferenceTime {
  switch (choice) {
    case "this":
      return { kind: "day", month: 1, day: 1, yearsBefore: 0 };
    case "before":
      return { kind: "day", month: 1, day: 1, yearsBefore: 1 };
    case "date":
      return { kind: "date", date: plainDate(year, 1, 1) };
    case "average":
      return { kind: "average", years: 3, month: 1, day: 1, yearsBefore: 0 };
    default:
      return { kind: "unstated" };
  }
}
