import { Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { bodyAddress, ClauseText } from "../../../bodies/web/index.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import { Unknown } from "../../../kernel/web/unknown.tsx";
import type { MatterWire } from "../../contract.ts";
import { influenceAddress } from "../addresses.ts";
import styles from "./if-no-section.module.css";
import { useParticipantName } from "./matter-context.ts";

/** What happens if we say no, if we change a word, and if somebody wants to leave. */
export function IfNoSection({ matter }: { matter: MatterWire }): ReactElement | null {
  const { t } = useSentences();
  const own = matter.forParticipant;
  if (matter.result.on !== null) return null;
  return (
    <Section
      heading={own?.how === "decides" ? t("matter.if-no.heading", { name: own.name }) : t("matter.if-no.heading-all")}
      id="hvis-nei"
    >
      <div className={styles.three}>
        <IfNo matter={matter} />
        <IfChanged matter={matter} />
        <Leave matter={matter} />
      </div>
    </Section>
  );
}

function IfNo({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const own = matter.forParticipant;
  const state = own?.how === "decides" ? own.ifNo.state : null;
  const { fallback } = matter;
  return (
    <div className={styles.one}>
      <Heading level={3} data-size="xs">
        {state === "rejected"
          ? t("matter.if-no.stops")
          : state === "adopted"
            ? t("matter.if-no.adopted")
            : t("matter.if-no.open")}
      </Heading>
      <p>
        {state === "rejected"
          ? t("matter.if-no.stops.text")
          : state === "adopted"
            ? t("matter.if-no.adopted.text")
            : t("matter.if-no.open.text")}
      </p>
      <p>
        {fallback ? (
          <>
            {t("matter.if-no.fallback")} <q>{fallback.text}</q>
          </>
        ) : (
          <>
            {t("matter.if-no.fallback")} <Unknown who={matter.broughtBy} />
          </>
        )}
      </p>
      {fallback?.clause && (
        <p className={styles.source}>
          <ClauseText clause={fallback.clause} />
        </p>
      )}
    </div>
  );
}

/** A changed word is a new version: whoever said yes must say it again. */
function IfChanged({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const nameOf = useParticipantName();
  const again = matter.forParticipant?.ifChanged.again ?? [];
  const of = (verdict: "yes" | "no" | "unknown") =>
    again.filter(({ canBeInTime }) => (canBeInTime === "answered" ? "yes" : canBeInTime) === verdict);
  const names = (list: typeof again) => format.list(list.map(({ participant }) => nameOf(participant)));
  const unknown = of("unknown")[0];
  const unknownBody =
    unknown && matter.participations.find((one) => one.participant === unknown.participant)?.answersBy;
  return (
    <div className={styles.one}>
      <Heading level={3} data-size="xs">
        {t("matter.if-changed.heading", { version: matter.asked.version + 1 })}
      </Heading>
      {again.length === 0 ? (
        <p>{t("matter.if-changed.nobody")}</p>
      ) : (
        <p>{t("matter.if-changed.again", { names: names(again), count: again.length })}</p>
      )}
      {of("no").length > 0 && (
        <p>{t("matter.if-changed.too-late", { names: names(of("no")), date: format.date(matter.finalBy) })}</p>
      )}
      {of("yes").length > 0 && (
        <p>{t("matter.if-changed.in-time", { names: names(of("yes")), date: format.date(matter.finalBy) })}</p>
      )}
      {of("unknown").length > 0 && (
        <p>
          {t("matter.if-changed.unknown", { names: names(of("unknown")), date: format.date(matter.finalBy) })}{" "}
          <Unknown
            {...(unknownBody && {
              action: <PageLink to={bodyAddress(unknownBody)}>{t("matter.if-changed.plan")}</PageLink>,
            })}
          />
        </p>
      )}
    </div>
  );
}

function Leave({ matter }: { matter: MatterWire }): ReactElement {
  const { t } = useSentences();
  return (
    <div className={styles.one}>
      <Heading level={3} data-size="xs">
        {t("matter.leave.heading")}
      </Heading>
      <p>{t("matter.leave.text")}</p>
      {matter.cooperation && (
        <p>
          <PageLink to={`${influenceAddress(matter.cooperation.id)}#hva-kan-vi-gjore`}>
            {t("matter.leave.link")}
          </PageLink>
        </p>
      )}
    </div>
  );
}
