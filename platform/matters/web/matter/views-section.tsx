import { Button, Details, Link, Tag } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../../kernel/web/page-link.tsx";
import type { MatterWire, ViewWire } from "../../contract.ts";
import { actAddress, attachmentFile } from "../addresses.ts";
import { viewQuery } from "../matter-queries.ts";
import { useBodyName } from "./matter-context.ts";
import { TextChanges } from "./text-changes.tsx";
import styles from "./views-section.module.css";

/** Every view beside its reply, and what came of it. What has no reply says so. */
export function ViewsSection({ matter, own }: { matter: MatterWire; own: string | null }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { views, unansweredViews, hearingClosing, hearingDeadline } = matter;
  const body = useBodyName();
  const answered = views.length - unansweredViews.length;
  const lead =
    views.length === 0
      ? hearingDeadline
        ? t("matter.views.none-until", { date: format.date(hearingDeadline) })
        : t("matter.views.none")
      : `${t("matter.views.count", { count: views.length, number: format.numberWordFirst(views.length) })} ${
          unansweredViews.length === 0
            ? t("matter.views.all-answered", { count: views.length })
            : t("matter.views.answered", { count: answered, number: format.numberWordFirst(answered) })
        }`;
  return (
    <Section heading={t("matter.views.heading")} lead={lead} id="uttalelser">
      {hearingClosing && (
        <p className={hearingClosing.breach ? styles.breach : undefined}>
          {t(hearingClosing.breach ? "matter.views.breach" : "matter.views.closed", {
            date: format.date(hearingClosing.on),
            body: body.whole(hearingClosing.by),
            reason: hearingClosing.breach?.reason ?? "",
          })}
        </p>
      )}
      {views.length > 0 && (
        <div className={styles.pairs}>
          <div className={styles.heads} aria-hidden="true">
            <span>{t("matter.views.view")}</span>
            <span>{t("matter.views.reply")}</span>
          </div>
          {views.map((view) => (
            <Pair key={view.id} matter={matter} view={view} isOwn={view.participant === own} />
          ))}
        </div>
      )}
      {views.some(({ proposesText, version }) => proposesText && version === matter.asked.version) && (
        <p className={styles.more}>
          <PageLink to="#endringsforslag">{t("matter.views.use")}</PageLink>
        </p>
      )}
    </Section>
  );
}

function Pair({ matter, view, isOwn }: { matter: MatterWire; view: ViewWire; isOwn: boolean }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const body = useBodyName();
  return (
    <article className={styles.pair} aria-label={t("matter.views.of", { body: body.whole(view.body) })}>
      <div className={styles.view}>
        <p className={styles.who}>
          <strong className={isOwn ? styles.own : undefined}>{body.whole(view.body)}</strong>{" "}
          <span className={styles.quiet}>{format.date(view.on)}</span>
        </p>
        <p className={styles.tags}>
          {view.late && (
            <Tag data-size="sm" data-color="warning">
              {t("matter.views.late")}
            </Tag>
          )}
          {!view.asked && (
            <Tag data-size="sm" data-color="neutral">
              {t("matter.views.not-asked")}
            </Tag>
          )}
          {view.version !== matter.asked.version && (
            <Tag data-size="sm" data-color="neutral">
              {t("matter.views.version", { version: view.version })}
            </Tag>
          )}
          {view.registration.by === "others" && !view.registration.confirmed && (
            <Tag data-size="sm" data-color="warning">
              {t("matter.unconfirmed")}
            </Tag>
          )}
        </p>
        {view.text !== "" && (
          <blockquote className={isOwn ? styles.ownWords : styles.words}>
            <WholeView matter={matter.id} view={view} />
          </blockquote>
        )}
        {view.changes && (
          <div>
            <p className={styles.quiet}>{t("matter.views.proposes", { version: view.version })}</p>
            <TextChanges changes={view.changes} />
          </div>
        )}
        {view.byParty.length > 0 && (
          <Details data-size="sm" data-color="neutral" className={styles.parties}>
            <Details.Summary>{t("matter.views.by-party")}</Details.Summary>
            <Details.Content>
              {view.byParty.map(({ party, text }) => (
                <p key={party}>
                  <strong>{party}:</strong> {text}
                </p>
              ))}
            </Details.Content>
          </Details>
        )}
        {view.attachments.map((attachment) => (
          <p key={attachment.id}>
            <Link href={attachmentFile(matter.id, attachment.id)} download>
              {attachment.name}
            </Link>
          </p>
        ))}
        {view.level === "administrative" && <p className={styles.quiet}>{t("matter.views.administrative")}</p>}
      </div>
      <Reply matter={matter} view={view} />
    </article>
  );
}

function Reply({ matter, view }: { matter: MatterWire; view: ViewWire }): ReactElement {
  const { t } = useSentences();
  const format = useFormat();
  const { reply } = view;
  if (!reply)
    return (
      <div className={styles.reply}>
        <p className={styles.unanswered}>{t("matter.views.unanswered")}</p>
        {matter.may.lead && (
          <ButtonLink to={actAddress(matter.id, "svar", view.id)} data-size="sm">
            {t("matter.views.answer")}
          </ButtonLink>
        )}
      </div>
    );
  const color = { accepted: "success", partly: "info", "not-accepted": "warning" } as const;
  return (
    <div className={styles.reply}>
      <Tag data-size="sm" data-color={color[reply.answer]}>
        {t(`matter.answer-kind.${reply.answer}`)}
      </Tag>
      {reply.changed && (
        <p className={styles.place}>
          {t("matter.views.changed", { version: reply.changed.version, place: reply.changed.place })}
        </p>
      )}
      <p className={styles.reason}>{reply.reason}</p>
      <p className={styles.quiet}>
        {t("matter.views.replied", { by: reply.by, date: format.date(reply.on) })}
        {view.replies > 1 && ` ${t("matter.views.replaced")}`}
      </p>
      {matter.may.lead && (
        <PageLink to={actAddress(matter.id, "svar", view.id)}>{t("matter.views.answer-again")}</PageLink>
      )}
    </div>
  );
}

function WholeView({ matter, view }: { matter: string; view: ViewWire }): ReactElement {
  const { t } = useSentences();
  const [asked, setAsked] = useState(false);
  const isCut = view.text.length < view.textLength;
  const { data } = useQuery({ ...viewQuery(matter, view.id), enabled: asked && isCut });
  return (
    <>
      {data?.text ?? view.text}
      {isCut && !data && (
        <>
          …{" "}
          <Button variant="tertiary" data-size="sm" loading={asked} onClick={() => setAsked(true)}>
            {t("matter.decision.read-all")}
          </Button>
        </>
      )}
    </>
  );
}
