import { Field, Label, Select, Textfield } from "@digdir/designsystemet-react";
import { type ReactElement, useMemo, useState } from "react";
import { errorAt, errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { MatterWire, OpenedAnswerLinkWire } from "../../contract.ts";
import styles from "./act.module.css";
import { emptyDecision, toDecision } from "./decision-draft.ts";
import { DecisionFields, decisionFieldId } from "./decision-fields.tsx";
import { SendPart } from "./send-part.tsx";
import { emptyView, toView } from "./view-draft.ts";
import { ViewFields, viewFieldId } from "./view-fields.tsx";

type Opened = { readonly token: string; readonly link: OpenedAnswerLinkWire; readonly matter: MatterWire };

/** What a one-time link asks for: the decision, a view, or one after the other. */
export function AnswerForm({
  kind,
  onDone,
  ...opened
}: Opened & { kind: "decision" | "view"; onDone: () => void }): ReactElement {
  return kind === "decision" ? <Decide {...opened} onDone={onDone} /> : <Say {...opened} onDone={onDone} />;
}

function Decide({ token, link, matter, onDone }: Opened & { onDone: () => void }): ReactElement {
  const { t } = useSentences();
  const today = useToday();
  const answers = matter.forParticipant?.answersBy ?? link.bodies.at(-1)?.id ?? "";
  const [body, setBody] = useState(answers);
  const empty = useMemo(
    () => ({ ...emptyDecision(link.matter.version, today), person: "" }),
    [link.matter.version, today],
  );
  const { value: form, change, savedAt, forget } = useDraft(`svar-vedtak-${matter.id}-${link.participant}`, empty);
  const sending = useSending({
    changes: [["matters"]],
    onDone: () => {
      forget();
      onDone();
    },
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { source: _source, minutes: _minutes, ...decision } = toDecision(form, body, true);
        sending.send(`/api/v1/answers/${encodeURIComponent(token)}/decision`, { ...decision, person: form.person });
      }}
    >
      <FormErrorSummary errors={errors} idOf={(path) => (path === "person" ? "felt-person" : decisionFieldId(path))} />
      <WhichBody link={link} body={body} onBody={setBody} />
      <DecisionFields
        form={form}
        change={change}
        errors={errors}
        today={today}
        asked={matter.asked.text}
        versions={[link.matter.version]}
      />
      <Person value={form.person} onPerson={(person) => change({ person })} error={errorAt(errors, "person")} />
      <SendPart
        next={t("act.answer.next")}
        button={t("act.answer.button.decision")}
        sending={sending}
        savedAt={savedAt}
      />
    </form>
  );
}

function Say({ token, link, matter, onDone }: Opened & { onDone: () => void }): ReactElement {
  const { t } = useSentences();
  const today = useToday();
  const [body, setBody] = useState(matter.forParticipant?.answersBy ?? link.bodies.at(-1)?.id ?? "");
  const empty = useMemo(
    () => ({ ...emptyView(matter.asked.text, false, today), person: "" }),
    [matter.asked.text, today],
  );
  const { value: form, change, savedAt, forget } = useDraft(`svar-uttalelse-${matter.id}-${link.participant}`, empty);
  const sending = useSending({
    changes: [["matters"]],
    onDone: () => {
      forget();
      onDone();
    },
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { attachments: _attachments, ...view } = toView(form, {
          body,
          version: link.matter.version,
          asked: matter.asked.text,
        });
        sending.send(`/api/v1/answers/${encodeURIComponent(token)}/view`, { ...view, person: form.person });
      }}
    >
      <FormErrorSummary errors={errors} idOf={(path) => (path === "person" ? "felt-person" : viewFieldId(path))} />
      <WhichBody link={link} body={body} onBody={setBody} />
      <ViewFields form={form} change={change} errors={errors} asked={matter.asked.text} today={today} />
      <Person value={form.person} onPerson={(person) => change({ person })} error={errorAt(errors, "person")} />
      <SendPart next={t("act.answer.next")} button={t("act.answer.button.view")} sending={sending} savedAt={savedAt} />
    </form>
  );
}

function WhichBody({
  link,
  body,
  onBody,
}: {
  link: OpenedAnswerLinkWire;
  body: string;
  onBody: (body: string) => void;
}): ReactElement {
  const { t } = useSentences();
  return (
    <Field>
      <Label>{t("act.body")}</Label>
      <Select value={body} onChange={(event) => onBody(event.currentTarget.value)}>
        {link.bodies.map(({ id, name }) => (
          <Select.Option key={id} value={id}>
            {name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

function Person({
  value,
  onPerson,
  error,
}: {
  value: string;
  onPerson: (person: string) => void;
  error: string | undefined;
}): ReactElement {
  const { t } = useSentences();
  return (
    <Textfield
      id="felt-person"
      label={t("act.answer.person")}
      description={t("act.answer.person.description")}
      value={value}
      onChange={(event) => onPerson(event.currentTarget.value)}
      error={error}
      autoComplete="name"
    />
  );
}
