import {
  Alert,
  Button,
  Checkbox,
  Field,
  Fieldset,
  Input,
  Label,
  Paragraph,
  Radio,
  Textarea,
  Textfield,
} from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useMemo, useState } from "react";
import { DraftNote } from "../../cooperations/web/index.ts";
import { errorsOf, FormErrorSummary } from "../../kernel/web/form-errors.tsx";
import { useFormat } from "../../kernel/web/format.ts";
import { isWorded, useSentences } from "../../kernel/web/i18n.ts";
import { Page } from "../../kernel/web/page.tsx";
import { PageLink } from "../../kernel/web/page-link.tsx";
import { SignInFirst } from "../../kernel/web/sign-in.tsx";
import { RefusedForWho } from "../../kernel/web/states.tsx";
import { useDraft } from "../../kernel/web/use-draft.ts";
import { useSending } from "../../kernel/web/use-sending.ts";
import type { BodyDetailWire, ImportedMeetingsWire, ImportMeetingsInput } from "../contract.ts";
import { bodyAddress } from "./addresses.ts";
import styles from "./bodies.module.css";
import { bodyQuery } from "./body-queries.ts";

type Plan = {
  readonly format: ImportMeetingsInput["format"];
  readonly text: string;
  readonly titleHas: string;
  readonly all: boolean;
  readonly replace: boolean;
};
const empty: Plan = { format: "csv", text: "", titleHas: "", all: false, replace: false };

/** A meeting plan from a calendar file or a table: seen before it is saved, and what cannot be read is said with its line. */
export function PlanPage({ id }: { id: string }): ReactElement {
  const { t } = useSentences();
  const { data: body } = useSuspenseQuery(bodyQuery(id));
  return (
    <Page
      title={t("body.plan.title")}
      crumbs={[{ label: body.name, to: bodyAddress(id) }]}
      heading={t("body.plan.heading", { name: body.name })}
      lead={t("body.plan.lead")}
    >
      <SignInFirst what={t("body.plan.what")} />
      <Import body={body} />
      <p>
        <PageLink to={bodyAddress(id)}>{t("body.plan.back", { name: body.name })}</PageLink>
      </p>
    </Page>
  );
}

function Import({ body }: { body: BodyDetailWire }): ReactElement {
  const { t } = useSentences();
  const { value: form, change, savedAt, forget } = useDraft<Plan>(`moteplan-${body.id}`, empty);
  const [seen, setSeen] = useState<string | null>(null);
  const sending = useSending<ImportedMeetingsWire>({
    changes: [["bodies"], ["matters"], ["year-wheel"]],
    onDone: ({ saved }) => saved && forget(),
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  const send = (preview: boolean) => {
    const input: ImportMeetingsInput = {
      holder: body.holder,
      format: form.format,
      text: form.text,
      body: form.all ? null : body.id,
      titleHas: form.format === "icalendar" && !form.all ? form.titleHas.trim() || null : null,
      replace: form.replace,
      preview,
    };
    if (preview) setSeen(JSON.stringify(form));
    sending.send("/api/v1/bodies/import-meetings", input);
  };
  const isSeen = sending.done !== null && !sending.done.saved && seen === JSON.stringify(form);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(!isSeen);
      }}
    >
      <FormErrorSummary errors={errors} idOf={(path) => (path === "text" ? "felt-text" : null)} />
      <Fieldset>
        <Fieldset.Legend>{t("body.plan.format")}</Fieldset.Legend>
        {(["csv", "icalendar"] as const).map((format) => (
          <Radio
            key={format}
            name="format"
            value={format}
            label={t(`body.plan.format.${format}`)}
            description={t(`body.plan.format.${format}.description`)}
            checked={form.format === format}
            onChange={() => change({ format })}
          />
        ))}
      </Fieldset>
      <Field>
        <Label>{t("body.plan.file")}</Label>
        <Input
          type="file"
          accept={form.format === "csv" ? ".csv,.txt,text/csv" : ".ics,text/calendar"}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void file.text().then((text) => change({ text }));
          }}
        />
      </Field>
      <Field>
        <Label>{t("body.plan.text")}</Label>
        <Field.Description>{t(`body.plan.text.${form.format}`)}</Field.Description>
        <Textarea
          id="felt-text"
          rows={8}
          value={form.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </Field>
      <Checkbox
        label={t("body.plan.all", { holder: body.holderName })}
        description={t("body.plan.all.description")}
        checked={form.all}
        onChange={(event) => change({ all: event.currentTarget.checked })}
      />
      {form.format === "icalendar" && !form.all && (
        <Textfield
          label={t("body.plan.title-has")}
          description={t("body.plan.title-has.description")}
          value={form.titleHas}
          onChange={(event) => change({ titleHas: event.currentTarget.value })}
          autoComplete="off"
        />
      )}
      <Checkbox
        label={t("body.plan.replace")}
        description={t("body.plan.replace.description")}
        checked={form.replace}
        onChange={(event) => change({ replace: event.currentTarget.checked })}
      />
      {sending.done && (isSeen || sending.done.saved) && <Outcome outcome={sending.done} />}
      <RefusedForWho problem={sending.problem} />
      {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
      <div className={styles.buttons}>
        <Button type="submit" loading={sending.isSending} disabled={form.text.trim() === ""}>
          {t(isSeen ? "body.plan.save" : "body.plan.preview")}
        </Button>
      </div>
      <DraftNote savedAt={savedAt} />
    </form>
  );
}

/** What would be taken, or was; and what could not be read. */
function Outcome({ outcome }: { outcome: ImportedMeetingsWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  return (
    <Alert data-color={outcome.saved ? "success" : "info"} role="status">
      {outcome.bodies.length === 0 && <Paragraph>{t("body.plan.nothing")}</Paragraph>}
      {outcome.bodies.map((one) => (
        <div key={one.body}>
          <Paragraph>
            {t(outcome.saved ? "body.plan.saved" : "body.plan.would", {
              name: one.name,
              taken: one.taken,
              unchanged: one.unchanged,
              removed: one.removed,
            })}
          </Paragraph>
          <ul>
            {one.meetings.slice(0, 30).map((meeting) => (
              <li key={meeting.uid}>
                {format.date(meeting.date)}
                {meeting.time && ` ${t("body.meetings.at", { time: meeting.time })}`}
                {": "}
                {meeting.papers.date
                  ? t("body.plan.papers", { date: format.date(meeting.papers.date) })
                  : t("body.plan.papers-unknown")}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {outcome.unread.length > 0 && (
        <>
          <Paragraph>{t("body.plan.unread", { count: outcome.unread.length })}</Paragraph>
          <ul>
            {outcome.unread.map(({ code, params }) => (
              <li key={JSON.stringify([code, params])}>
                {isWorded(`refusal.${code}`) ? t(`refusal.${code}` as "body.plan.nothing", params as never) : code}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
