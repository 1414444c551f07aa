import { Alert, Field, Label, Paragraph, Select, Tabs, Textfield } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo, useState } from "react";
import { errorAt, errorsOf, FormErrorSummary } from "../../../kernel/web/form-errors.tsx";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { useDraft } from "../../../kernel/web/use-draft.ts";
import { useSending } from "../../../kernel/web/use-sending.ts";
import { useToday } from "../../../kernel/web/use-today.ts";
import type { MatterWire, OpenedAnswerLinkWire } from "../../contract.ts";
import { matterAddress } from "../addresses.ts";
import { MatterContext } from "../matter/matter-context.ts";
import { matterQuery, openedLinkQuery } from "../matter-queries.ts";
import styles from "./act.module.css";
import { emptyDecision, toDecision } from "./decision-draft.ts";
import { DecisionFields, decisionFieldId } from "./decision-fields.tsx";
import { SendPart } from "./send-part.tsx";
import { emptyView, toView } from "./view-draft.ts";
import { ViewFields, viewFieldId } from "./view-fields.tsx";

type Opened = { readonly token: string; readonly link: OpenedAnswerLinkWire; readonly matter: MatterWire };

/** Whoever has the link answers for a municipality that has not joined. It is kept as registered by others until the municipality confirms. */
export function AnswerPage({ token }: { token: string }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { data: link } = useSuspenseQuery(openedLinkQuery(token));
  const { data: matter } = useSuspenseQuery(matterQuery(link.matter.id, link.participant));
  const left = link.may.filter((kind) => !link.used.includes(kind));
  const [done, setDone] = useState<"decision" | "view" | null>(null);
  const opened: Opened = { token, link, matter };
  return (
    <MatterContext value={matter}>
      <Page
        title={t("act.answer.title", { name: link.participantName })}
        crumbs={[{ label: matter.title, to: matterAddress(matter.id, link.participant) }]}
        heading={t("act.answer.heading", { name: link.participantName, title: link.matter.title })}
        lead={t("act.answer.lead", { date: format.date(link.expiresOn) })}
      >
        {done && (
          <Alert data-color="success" role="status" className={styles.form}>
            <Paragraph>{t(`act.answer.done.${done}`)}</Paragraph>
            <PageLink to={matterAddress(matter.id, link.participant)}>{t("act.answer.see")}</PageLink>
          </Alert>
        )}
        <p>
          <PageLink to={matterAddress(matter.id, link.participant)}>{t("act.answer.read")}</PageLink>
        </p>
        {left.length === 0 && !done && <p>{t("act.answer.used")}</p>}
        {left.length === 1 && left[0] === "decision" && <Decide {...opened} onDone={() => setDone("decision")} />}
        {left.length === 1 && left[0] === "view" && <Say {...opened} onDone={() => setDone("view")} />}
        {left.length === 2 && (
          <Tabs defaultValue="decision">
            <Tabs.List>
              <Tabs.Tab value="decision">{t("act.answer.tab.decision")}</Tabs.Tab>
              <Tabs.Tab value="view">{t("act.answer.tab.view")}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="decision">
              <Decide {...opened} onDone={() => setDone("decision")} />
            </Tabs.Panel>
            <Tabs.Panel value="view">
              <Say {...opened} onDone={() => setDone("view")} />
            </Tabs.Panel>
          </Tabs>
        )}
      </Page>
    </MatterContext>
  );
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
