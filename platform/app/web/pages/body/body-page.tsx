import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import {
  bodyQuery,
  MeetingsSection,
  MembersSection,
  meetingAddress,
  WeightsSection,
} from "../../../../bodies/web/index.ts";
import { cooperationAddress, cooperationQuery } from "../../../../cooperations/web/index.ts";
import { useFormat } from "../../../../kernel/web/format.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { Own, Page, Section } from "../../../../kernel/web/page.tsx";
import { ButtonLink } from "../../../../kernel/web/page-link.tsx";
import { useToday } from "../../../../kernel/web/use-today.ts";
import { bodyWaitingQuery, mattersIn, WaitingList } from "../../../../matters/web/index.ts";
import { municipalityAddress } from "../../../../municipalities/web/index.ts";

/** What waits for this body, when does it meet, who sits there, and what do its votes count for? */
export function BodyPage({ id }: { id: string }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const today = useToday();
  const { data: body } = useSuspenseQuery(bodyQuery(id));
  const { data: waits } = useSuspenseQuery(bodyWaitingQuery(id));
  const { waiting } = waits;
  const isCooperations = !/^\d{2}(\d{2})?$/.test(body.holder);
  const next = body.meetings.find(({ date, cancelled }) => date >= today && !cancelled);
  const count = mattersIn(waiting);
  return (
    <Page
      title={body.name}
      crumbs={
        isCooperations
          ? [{ label: body.holderName, to: cooperationAddress(body.holder) }]
          : body.holder.length === 4
            ? [{ label: body.holderName, to: municipalityAddress(body.holder) }]
            : []
      }
      eyebrow={<span>{t(`body.level.${body.level}`)}</span>}
      heading={
        <>
          {body.name} <br />
          <Own>{t("body.heading.waiting", { count, number: format.numberWordFirst(count) })}</Own>
        </>
      }
      lead={next ? t("body.lead.next", { date: format.date(next.date) }) : t("body.lead.unknown")}
      actions={
        next && (
          <ButtonLink variant="primary" to={meetingAddress(id, next.date)}>
            {t("body.action.meeting", { date: format.date(next.date) })}
          </ButtonLink>
        )
      }
    >
      <Section heading={t("body.waiting")} id="venter">
        {count === 0 ? (
          <p>{t("body.waiting.nothing")}</p>
        ) : (
          <WaitingList waiting={waiting} participant={body.holder} bodyName={() => body.name} />
        )}
      </Section>
      {body.kind !== "chief-executive" && <MeetingsSection body={body} />}
      <MembersSection body={body} />
      {isCooperations && <Weights cooperation={body.holder} place={id} />}
    </Page>
  );
}

function Weights({ cooperation, place }: { cooperation: string; place: string }): ReactElement {
  const { data } = useQuery(cooperationQuery(cooperation));
  return <WeightsSection cooperation={cooperation} place={place} voters={data?.summary.participants ?? []} />;
}
