import { Fieldset, Radio, Textfield } from "@digdir/designsystemet-react";
import { type ReactElement, useMemo } from "react";
import { errorAt, errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Empty } from "../../../kernel/web/states.tsx";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import type { ReplyInput, ViewWire } from "../../contract.ts";
import { useBodyName } from "../matter/matter-context.ts";
import { TextChanges } from "../matter/text-changes.tsx";
import styles from "./act.module.css";
import type { ActProps } from "./act-page.tsx";
import { Conflict, conflictOf } from "./conflict.tsx";
import { SendPart } from "./send-part.tsx";
import { TextField } from "./text-field.tsx";

type Draft = {
  readonly answer: ReplyInput["answer"];
  readonly reason: string;
  readonly place: string;
  readonly version: string;
};
const answers = ["accepted", "partly", "not-accepted"] as const;

/** A reasoned reply to one view: accepted, partly, or not, and where the text changed. */
export function ReplyForm({ matter, about, onDone }: ActProps): ReactElement {
  const { t } = useSentences();
  const view = matter.views.find(({ id }) => id === about) ?? matter.views.find(({ reply }) => reply === null);
  if (!view)
    return (
      <Empty heading={t("act.svar.none")}>
        <p>{t("act.svar.none.lead")}</p>
      </Empty>
    );
  return <One key={view.id} matter={matter} view={view} about={about} onDone={onDone} />;
}

function One({ matter, view, onDone }: ActProps & { view: ViewWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const name = useBodyName();
  const empty = useMemo<Draft>(
    () => ({
      answer: view.reply?.answer ?? "accepted",
      reason: view.reply?.reason ?? "",
      place: view.reply?.changed?.place ?? "",
      version: String(view.reply?.changed?.version ?? matter.asked.version + 1),
    }),
    [view.reply, matter.asked.version],
  );
  const { value: form, change, savedAt, forget } = useDraft(`sak-${matter.id}-svar-${view.id}`, empty);
  const sending = useSending({
    changes: [["matters"]],
    onDone: () => {
      forget();
      onDone("svar");
    },
  });
  const conflict = conflictOf(sending.problem);
  const errors = useMemo(() => errorsOf(conflict ? null : sending.problem), [conflict, sending.problem]);
  const send = (seen: number) => {
    const { answer, reason, place, version } = form;
    const changed = answer === "not-accepted" ? null : { version: Number(version) || 0, place };
    sending.send(`/api/v1/matters/${encodeURIComponent(matter.id)}/views/${encodeURIComponent(view.id)}/replies`, {
      seen,
      answer,
      reason,
      changed,
    } satisfies ReplyInput);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(view.replies);
      }}
    >
      <div>
        <p>
          <strong>{name.whole(view.body)}</strong>, {format.date(view.on)}
        </p>
        {view.text !== "" && <blockquote className={styles.quote}>{view.text}</blockquote>}
        {view.changes && <TextChanges changes={view.changes} />}
      </div>
      <FormErrorSummary errors={errors} idOf={replyFieldId} />
      {conflict && (
        <Conflict
          theirs={conflict.theirs}
          yours={form.reason}
          onKeep={() => send(conflict.now)}
          onUse={() => {
            change({ reason: conflict.theirs });
            sending.reset();
          }}
        />
      )}
      <Fieldset id="felt-answer">
        <Fieldset.Legend>{t("act.svar.answer")}</Fieldset.Legend>
        {answers.map((answer) => (
          <Radio
            key={answer}
            name="answer"
            value={answer}
            label={t(`matter.answer-kind.${answer}`)}
            checked={form.answer === answer}
            onChange={() => change({ answer })}
          />
        ))}
      </Fieldset>
      {form.answer !== "not-accepted" && (
        <div className={styles.three}>
          <Textfield
            id="felt-changed"
            label={t("act.svar.place")}
            description={t("act.svar.place.description")}
            value={form.place}
            onChange={(event) => change({ place: event.currentTarget.value })}
            error={errorAt(errors, "changed/place")}
            autoComplete="off"
          />
          <Textfield
            label={t("act.svar.version")}
            inputMode="numeric"
            value={form.version}
            onChange={(event) => change({ version: event.currentTarget.value })}
            error={errorAt(errors, "changed/version")}
            autoComplete="off"
          />
        </div>
      )}
      <TextField
        id="felt-reason"
        label={t("act.svar.reason")}
        description={t("act.svar.reason.description")}
        value={form.reason}
        onText={(reason) => change({ reason })}
        error={errorAt(errors, "reason")}
      />
      <SendPart
        next={t("act.svar.next", { body: name.whole(view.body) })}
        button={t("act.svar.button")}
        sending={sending}
        savedAt={savedAt}
      />
    </form>
  );
}

function replyFieldId(path: string): string | null {
  const [field = ""] = path.split("/");
  return ["reason", "changed", "answer"].includes(field) ? `felt-${field}` : null;
}
