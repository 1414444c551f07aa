import { Field, Fieldset, Label, Radio, Select } from "@digdir/designsystemet-react";
import { type ReactElement, useMemo, useState } from "react";
import { errorAt, errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { RecommendInput } from "../../contract.ts";
import { useBodyName } from "../matter/matter-context.ts";
import styles from "./act.module.css";
import type { ActProps } from "./act-page.tsx";
import { DateField } from "./date-field.tsx";
import { SendPart } from "./send-part.tsx";
import { TextField } from "./text-field.tsx";

type Draft = {
  readonly outcome: "adopted" | "adopted-with-changes" | "rejected" | "postponed";
  readonly text: string;
  readonly date: string;
};
const outcomes = ["adopted", "adopted-with-changes", "rejected", "postponed"] as const;

/** What the chief executive recommends to the council (innstilling). */
export function RecommendForm({ matter, about, onDone }: ActProps): ReactElement {
  const { t } = useSentences();
  const today = useToday();
  const name = useBodyName();
  const { recommend: possible } = matter.may;
  const [body, setBody] = useState(possible.includes(about) ? about : (possible[0] ?? about));
  const empty = useMemo<Draft>(() => ({ outcome: "adopted", text: "", date: today }), [today]);
  const { value: form, change, savedAt, forget } = useDraft(`sak-${matter.id}-innstilling`, empty);
  const sending = useSending({
    changes: [["matters"]],
    onDone: () => {
      forget();
      onDone("innstilling", matter.bodies.find(({ id }) => id === body)?.holder);
    },
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { outcome, text, date } = form;
        const input: RecommendInput = {
          body,
          version: matter.asked.version,
          outcome: outcome === "adopted-with-changes" ? { kind: outcome, text: null } : { kind: outcome },
          text,
          date,
        };
        sending.send(`/api/v1/matters/${encodeURIComponent(matter.id)}/recommendations`, input);
      }}
    >
      <FormErrorSummary
        errors={errors}
        idOf={(path) => (["text", "date", "outcome"].includes(path) ? `felt-${path}` : null)}
      />
      {possible.length > 1 && (
        <Field>
          <Label>{t("act.body")}</Label>
          <Select value={body} onChange={(event) => setBody(event.currentTarget.value)}>
            {possible.map((one) => (
              <Select.Option key={one} value={one}>
                {name.whole(one)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <Fieldset id="felt-outcome">
        <Fieldset.Legend>{t("act.innstilling.outcome")}</Fieldset.Legend>
        {outcomes.map((outcome) => (
          <Radio
            key={outcome}
            name="outcome"
            value={outcome}
            label={t(`matter.advice.${outcome}`)}
            checked={form.outcome === outcome}
            onChange={() => change({ outcome })}
          />
        ))}
      </Fieldset>
      <TextField
        id="felt-text"
        label={t("act.innstilling.text")}
        description={t("act.innstilling.text.description")}
        value={form.text}
        onText={(text) => change({ text })}
        error={errorAt(errors, "text")}
      />
      <DateField
        id="felt-date"
        label={t("act.date")}
        value={form.date}
        max={today}
        onDate={(date) => change({ date })}
        error={errorAt(errors, "date")}
      />
      <SendPart
        next={t("act.innstilling.next")}
        button={t("act.innstilling.button")}
        sending={sending}
        savedAt={savedAt}
      />
    </form>
  );
}
