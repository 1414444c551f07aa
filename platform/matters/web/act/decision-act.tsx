import { Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { type ReactElement, useMemo, useState } from "react";
import { errorAt, errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { RegisteredDecisionWire } from "../../contract.ts";
import { useBodyName } from "../matter/matter-context.ts";
import styles from "./act.module.css";
import type { ActProps } from "./act-page.tsx";
import { emptyDecision, toDecision } from "./decision-draft.ts";
import { DecisionFields, decisionFieldId } from "./decision-fields.tsx";
import { FileField } from "./file-field.tsx";
import { SendPart } from "./send-part.tsx";

/** Registers what a body decided: as its own, or from another's minutes with where they stand. */
export function DecisionAct({ matter, about, onDone }: ActProps): ReactElement {
  const { t } = useSentences();
  const today = useToday();
  const name = useBodyName();
  const possible = [...matter.may.decide, ...matter.may.decideForOthers];
  const [body, setBody] = useState(possible.includes(about) ? about : (possible[0] ?? about));
  const isOwn = !matter.may.decideForOthers.includes(body);
  const participation = matter.participations.find(({ path }) => path.includes(body));
  const empty = useMemo(() => emptyDecision(matter.asked.version, today), [matter.asked.version, today]);
  const { value: form, change, savedAt, forget } = useDraft(`sak-${matter.id}-vedtak`, empty);
  const sending = useSending<RegisteredDecisionWire>({
    changes: [["matters"]],
    onDone: ({ counts }) => {
      forget();
      const answers = participation?.answersBy === body;
      onDone(counts || !answers ? "vedtak" : "teller-ikke", participation?.participant);
    },
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sending.send(`/api/v1/matters/${encodeURIComponent(matter.id)}/decisions`, toDecision(form, body, isOwn));
      }}
    >
      <FormErrorSummary errors={errors} idOf={decisionFieldId} />
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
      <DecisionFields
        form={form}
        change={change}
        errors={errors}
        today={today}
        asked={matter.asked.text}
        versions={matter.versions.filter(({ sentOn }) => sentOn !== null).map(({ version }) => version)}
        more={
          <>
            <FileField
              matter={matter.id}
              id="felt-minutes"
              label={t("act.minutes")}
              files={form.minutes}
              most={1}
              onFiles={(minutes) => change({ minutes })}
            />
            {!isOwn && (
              <Textfield
                id="felt-source"
                label={t("act.source")}
                description={t("act.source.description")}
                value={form.source}
                onChange={(event) => change({ source: event.currentTarget.value })}
                error={errorAt(errors, "source")}
                autoComplete="off"
              />
            )}
          </>
        }
      />
      <SendPart
        next={
          !isOwn
            ? t("act.vedtak.next-others", { name: participation?.name ?? "" })
            : participation && participation.answersBy !== body
              ? t("act.vedtak.next-recommends", {
                  body: participation.answersBy ? name.whole(participation.answersBy) : "",
                })
              : t("act.vedtak.next")
        }
        button={t("act.vedtak.button", { body: name.whole(body) })}
        sending={sending}
        savedAt={savedAt}
      />
    </form>
  );
}
