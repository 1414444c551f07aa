import { Button, Field, Input, Label, Tag, Textfield } from "@digdir/designsystemet-react";
import { type ReactElement, useMemo, useState } from "react";
import { DataTable } from "../../kernel/web/data-table.tsx";
import { errorAt, errorsOf } from "../../kernel/web/form-errors.tsx";
import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Section } from "../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../kernel/web/page-link.tsx";
import { Empty, Refused } from "../../kernel/web/states.tsx";
import { Unknown } from "../../kernel/web/unknown.tsx";
import { useSending } from "../../kernel/web/use-sending.ts";
import { useToday } from "../../kernel/web/use-today.ts";
import type { AddMeetingInput, BodyDetailWire, MeetingWire } from "../contract.ts";
import { meetingAddress, planAddress } from "./addresses.ts";
import styles from "./bodies.module.css";

/** When the body meets and when its papers must be ready; each day leads to what concerns it then. */
export function MeetingsSection({ body }: { body: BodyDetailWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const today = useToday();
  const [all, setAll] = useState(false);
  const coming = body.meetings.filter(({ date }) => date >= today);
  const shown = all ? body.meetings : coming;
  const last = body.meetings.at(-1);
  return (
    <Section
      heading={t("body.meetings")}
      lead={last ? t("body.meetings.reach", { date: format.date(last.date) }) : t("body.meetings.none")}
      id="moter"
    >
      {shown.length === 0 ? (
        <Empty heading={t("body.meetings.empty")}>
          <p>{t("body.meetings.empty.lead")}</p>
        </Empty>
      ) : (
        <Plan body={body} meetings={shown} />
      )}
      <div className={styles.buttons}>
        {body.mayChange && <ButtonLink to={planAddress(body.id)}>{t("body.plan.import")}</ButtonLink>}
        {coming.length < body.meetings.length && (
          <Button variant="tertiary" aria-pressed={all} onClick={() => setAll(!all)}>
            {t(all ? "body.meetings.hide-past" : "body.meetings.show-past")}
          </Button>
        )}
      </div>
      {body.mayChange && <AddMeeting body={body} />}
    </Section>
  );
}

function Plan({ body, meetings }: { body: BodyDetailWire; meetings: readonly MeetingWire[] }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const cancelling = useSending({ changes: [["bodies"], ["matters"]] });
  const columns = [
    {
      id: "date",
      header: t("body.meetings.date"),
      cell: ({ date, time, cancelled }: MeetingWire) => (
        <>
          <PageLink to={meetingAddress(body.id, date)}>{format.date(date)}</PageLink>
          {time && ` ${t("body.meetings.at", { time })}`}{" "}
          {cancelled && (
            <Tag data-size="sm" data-color="neutral">
              {t("body.meetings.cancelled")}
            </Tag>
          )}
        </>
      ),
    },
    {
      id: "papers",
      header: t("body.meetings.papers"),
      cell: ({ papers }: MeetingWire) =>
        papers.date ? (
          <>
            {format.date(papers.date)}
            {papers.from === "rule" && <span className={styles.quiet}> {t("body.meetings.by-rule")}</span>}
          </>
        ) : (
          <Unknown who={t("body.secretary")} />
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t("body.meetings.caption", { name: body.name })}
        rows={meetings}
        rowKey={({ uid }) => uid}
        columns={
          body.mayChange
            ? [
                ...columns,
                {
                  id: "cancel",
                  header: "",
                  cell: ({ uid, date, cancelled }: MeetingWire) =>
                    !cancelled && (
                      <Button
                        variant="tertiary"
                        data-size="sm"
                        aria-label={t("body.meetings.cancel-named", { date: format.date(date) })}
                        onClick={() =>
                          cancelling.send(`/api/v1/bodies/${encodeURIComponent(body.id)}/meetings/cancel`, {
                            version: body.version,
                            uid,
                          })
                        }
                      >
                        {t("body.meetings.cancel")}
                      </Button>
                    ),
                },
              ]
            : columns
        }
      />
      {cancelling.problem && <Refused problem={cancelling.problem} />}
      {cancelling.failed && <p role="alert">{t("form.not-sent")}</p>}
    </>
  );
}

/** One meeting, typed by hand. */
function AddMeeting({ body }: { body: BodyDetailWire }): ReactElement {
  const { t } = useSentences();
  const [form, setForm] = useState({ date: "", time: "", paperDeadline: "" });
  const sending = useSending({
    changes: [["bodies"], ["matters"]],
    onDone: () => setForm({ date: "", time: "", paperDeadline: "" }),
  });
  const errors = useMemo(() => errorsOf(sending.problem), [sending.problem]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const input: AddMeetingInput = {
          version: body.version,
          date: form.date,
          time: form.time.trim() || null,
          paperDeadline: form.paperDeadline || null,
        };
        sending.send(`/api/v1/bodies/${encodeURIComponent(body.id)}/meetings`, input);
      }}
    >
      <div className={styles.row}>
        <Field>
          <Label>{t("body.meeting.date")}</Label>
          <Input
            type="date"
            required
            value={form.date}
            onChange={(event) => setForm({ ...form, date: event.currentTarget.value })}
          />
        </Field>
        <Textfield
          label={t("body.meeting.time")}
          placeholder="18:00"
          value={form.time}
          onChange={(event) => setForm({ ...form, time: event.currentTarget.value })}
          error={errorAt(errors, "time")}
          autoComplete="off"
        />
        <Field>
          <Label>{t("body.meeting.papers")}</Label>
          <Input
            type="date"
            max={form.date}
            value={form.paperDeadline}
            onChange={(event) => setForm({ ...form, paperDeadline: event.currentTarget.value })}
          />
        </Field>
        <Button type="submit" variant="secondary" loading={sending.isSending}>
          {t("body.meeting.add")}
        </Button>
      </div>
      {sending.problem && <Refused problem={sending.problem} />}
      {sending.failed && <p role="alert">{t("form.not-sent")}</p>}
    </form>
  );
}
