import { Field, Label, Select } from "@digdir/designsystemet-react";
import { type ReactElement, useMemo, useState } from "react";
import { errorAt, errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { useBodyName } from "../matter/matter-context.ts";
import styles from "./act.module.css";
import type { ActProps } from "./act-page.tsx";
import { SendPart } from "./send-part.tsx";
import { TextField } from "./text-field.tsx";

const noReason = { reason: "" };

/** Closes the hearing. With views that have no reply it is a breach, and is called that before it is done. */
export function CloseForm({ matter, onDone }: ActProps): ReactElement {
  const { t } = useSentences();
  const name = useBodyName();
  const unanswered = matter.views.filter(({ id }) => matter.unansweredViews.includes(id));
  const deciding = matter.participations.flatMap(({ how, answersBy }) =>
    how === "decides" && answersBy !== null ? [answersBy] : [],
  );
  const isBreach = unanswered.length > 0;
  const possible = isBreach ? deciding.filter((one) => matter.may.decide.includes(one)) : deciding;
  const [by, setBy] = useState(possible[0] ?? "");
  const { value: form, change, savedAt, forget } = useDraft(`sak-${matter.id}-slutt`, noReason);
  const sending = useSending({
    changes: [["matters"]],
    onDone: () => {
      forget();
      onDone("slutt");
    },
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sending.send(`/api/v1/matters/${encodeURIComponent(matter.id)}/hearing-closing`, {
          by,
          reason: isBreach ? form.reason : null,
        });
      }}
    >
      <FormErrorSummary errors={errors} idOf={(path) => (path === "reason" ? "felt-reason" : null)} />
      {isBreach && (
        <div>
          <p>
            <strong>{t("act.slutt.unanswered", { count: unanswered.length })}</strong>
          </p>
          <ul>
            {unanswered.map((view) => (
              <li key={view.id}>
                {name.whole(view.body)}: {view.text.slice(0, 140)}
                {view.text.length > 140 && "…"}
              </li>
            ))}
          </ul>
          {possible.length === 0 && <p>{t("act.slutt.only-deciding")}</p>}
        </div>
      )}
      {possible.length > 1 && (
        <Field>
          <Label>{t("act.slutt.by")}</Label>
          <Select value={by} onChange={(event) => setBy(event.currentTarget.value)}>
            {possible.map((one) => (
              <Select.Option key={one} value={one}>
                {name.whole(one)}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      {isBreach && possible.length > 0 && (
        <TextField
          id="felt-reason"
          label={t("act.slutt.reason")}
          description={t("act.slutt.reason.description")}
          value={form.reason}
          onText={(reason) => change({ reason })}
          error={errorAt(errors, "reason")}
          rows={4}
        />
      )}
      {possible.length > 0 && (
        <SendPart
          next={t(isBreach ? "act.slutt.next-breach" : "act.slutt.next")}
          button={t(isBreach ? "act.slutt.button-breach" : "act.slutt.button")}
          sending={sending}
          savedAt={savedAt}
        />
      )}
    </form>
  );
}
