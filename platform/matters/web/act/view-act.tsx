import { Field, Label, Select } from "@digdir/designsystemet-react";
import { type ReactElement, useMemo, useState } from "react";
import { errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import { useBodyName } from "../matter/matter-context.ts";
import { useAmendment } from "../matter/use-amendment.ts";
import styles from "./act.module.css";
import type { ActProps } from "./act-page.tsx";
import { FileField } from "./file-field.tsx";
import { SendPart } from "./send-part.tsx";
import { emptyView, toView } from "./view-draft.ts";
import { ViewFields, viewFieldId } from "./view-fields.tsx";

/** A view on the version that is asked about. The amendment that was written on the matter's page is here already. */
export function ViewAct({ matter, about, onDone }: ActProps): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const today = useToday();
  const name = useBodyName();
  const { view: possible } = matter.may;
  const [body, setBody] = useState(possible.includes(about) ? about : (possible[0] ?? about));
  const amendment = useAmendment(matter.id, matter.asked.version).value.text;
  const empty = useMemo(
    () => emptyView(amendment ?? matter.asked.text, amendment !== null, today),
    [amendment, matter.asked.text, today],
  );
  const { value: form, change, savedAt, forget } = useDraft(`sak-${matter.id}-uttalelse`, empty);
  const participant = matter.bodies.find(({ id }) => id === body)?.holder;
  const sending = useSending({
    changes: [["matters"]],
    onDone: () => {
      forget();
      onDone("uttalelse", participant);
    },
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  const isLate = matter.hearingDeadline !== null && today > matter.hearingDeadline;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { version, text: asked } = matter.asked;
        sending.send(`/api/v1/matters/${encodeURIComponent(matter.id)}/views`, toView(form, { body, version, asked }));
      }}
    >
      <FormErrorSummary errors={errors} idOf={viewFieldId} />
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
      <ViewFields
        form={form}
        change={change}
        errors={errors}
        asked={matter.asked.text}
        today={today}
        more={
          <FileField
            matter={matter.id}
            id="felt-attachments"
            label={t("act.attachments")}
            files={form.attachments}
            onFiles={(attachments) => change({ attachments })}
          />
        }
      />
      <SendPart
        next={[
          t("act.uttalelse.next"),
          isLate && t("act.uttalelse.late", { date: format.date(matter.hearingDeadline ?? matter.finalBy) }),
        ]
          .filter(Boolean)
          .join(" ")}
        button={t("act.uttalelse.button", { body: name.whole(body) })}
        sending={sending}
        savedAt={savedAt}
      />
    </form>
  );
}
