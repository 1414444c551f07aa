import { Button } from "@digdir/designsystemet-react";
import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense } from "react";
import { bodyAddress, bodyQuery } from "../../../../bodies/web/index.ts";
import { useFormat } from "../../../../kernel/web/format.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { Page } from "../../../../kernel/web/page.tsx";
import { PageLink } from "../../../../kernel/web/page-link.tsx";
import { Empty } from "../../../../kernel/web/states.tsx";
import { bodyWaitingQuery, matterAddress, matterQuery, openBrief } from "../../../../matters/web/index.ts";
import styles from "./meeting-page.module.css";

const MatterBrief = lazy(openBrief);

/** What concerns us in tonight's meeting? One matter on each printed page. */
export function MeetingPage({ id, date }: { id: string; date: string }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { data: body } = useSuspenseQuery(bodyQuery(id));
  const { data: waits } = useSuspenseQuery(bodyWaitingQuery(id));
  const own = body.holder;
  const agenda = waits.waiting.filter(({ scheduledOn }) => scheduledOn === date);
  const unscheduled = waits.waiting.filter(({ scheduledOn, until }) => scheduledOn === null && until >= date);
  const shown = agenda.length > 0 ? agenda : unscheduled;
  const matters = useSuspenseQueries({ queries: shown.map(({ matter }) => matterQuery(matter, own)) });
  const meeting = body.meetings.find((one) => one.date === date);
  const said = t(agenda.length === 0 && shown.length > 0 ? "body.meeting.may" : "body.meeting.heading", {
    count: shown.length,
    number: format.numberWordFirst(shown.length),
  });
  return (
    <Page
      title={t("body.meeting.title", { date: format.date(date) })}
      crumbs={[{ label: body.name, to: bodyAddress(id) }]}
      eyebrow={
        <>
          <span>{body.name}</span>
          <span>
            {format.date(date)}
            {meeting?.time && ` ${t("body.meetings.at", { time: meeting.time })}`}
          </span>
          {meeting?.cancelled && <strong>{t("body.meetings.cancelled")}</strong>}
        </>
      }
      heading={said}
      lead={
        meeting
          ? agenda.length === 0 && shown.length > 0
            ? t("body.meeting.not-scheduled")
            : t("body.meeting.lead")
          : t("body.meeting.unknown", { name: body.name })
      }
      actions={
        shown.length > 0 && (
          <Button variant="secondary" onClick={() => window.print()}>
            {t("body.meeting.print", { count: shown.length })}
          </Button>
        )
      }
    >
      {shown.length === 0 && (
        <Empty heading={t("body.meeting.nothing")}>
          <p>{t("body.meeting.nothing.lead")}</p>
        </Empty>
      )}
      {matters.map(({ data: matter }) => (
        <div key={matter.id} className={styles.item}>
          <Suspense fallback={null}>
            <MatterBrief matter={matter} own={own} />
          </Suspense>
          <p className={styles.open}>
            <PageLink to={matterAddress(matter.id, own)}>{t("body.meeting.open", { title: matter.title })}</PageLink>
          </p>
        </div>
      ))}
    </Page>
  );
}
