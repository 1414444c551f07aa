import { Details } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { Section } from "../../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../../kernel/web/page-link.tsx";
import type { MatterWire } from "../../contract.ts";
import { actAddress } from "../addresses.ts";
import styles from "./do-section.module.css";
import { useBodyName } from "./matter-context.ts";
import { ScheduleForm } from "./schedule-form.tsx";
import { Withdraw } from "./withdraw.tsx";

/** What the reader may do here, for whom, each as a sentence. Nothing is offered that the server would refuse. */
export function DoSection({ matter }: { matter: MatterWire }): ReactElement | null {
  const { t } = useSentences();
  const body = useBodyName();
  const { may, id } = matter;
  const isOpen = matter.state !== "withdrawn";
  const nothing =
    may.decide.length + may.decideForOthers.length + may.recommend.length + may.view.length + may.schedule.length === 0;
  if ((nothing && !may.lead) || !isOpen) return null;
  return (
    <Section heading={t("matter.do.heading")} lead={t("matter.do.lead")} id="gjor">
      <ul className={styles.list}>
        {may.recommend.map((one) => (
          <li key={`innstilling ${one}`}>
            <PageLink to={actAddress(id, "innstilling", one)}>
              {t("matter.do.recommend", { body: body.whole(one) })}
            </PageLink>
          </li>
        ))}
        {may.view.map((one) => (
          <li key={`uttalelse ${one}`}>
            <PageLink to={actAddress(id, "uttalelse", one)}>{t("matter.do.view", { body: body.whole(one) })}</PageLink>
          </li>
        ))}
        {may.decide.map((one) => (
          <li key={`vedtak ${one}`}>
            <PageLink to={actAddress(id, "vedtak", one)}>{t("matter.do.decide", { body: body.whole(one) })}</PageLink>
          </li>
        ))}
      </ul>
      {may.schedule.length > 0 && <ScheduleForm matter={matter} />}
      {may.decideForOthers.length > 0 && (
        <Details data-size="sm" data-color="neutral" className={styles.details}>
          <Details.Summary>{t("matter.do.others")}</Details.Summary>
          <Details.Content>
            <p>{t("matter.do.others.lead")}</p>
            <ul className={styles.list}>
              {may.decideForOthers.map((one) => (
                <li key={one}>
                  <PageLink to={actAddress(id, "vedtak", one)}>
                    {t("matter.do.decide-others", { body: body.whole(one) })}
                  </PageLink>
                </li>
              ))}
            </ul>
          </Details.Content>
        </Details>
      )}
      {may.lead && (
        <div className={styles.lead}>
          <p>
            <strong>{t("matter.do.lead-as", { holder: matter.holderName })}</strong>
          </p>
          <div className={styles.buttons}>
            {matter.unansweredViews.length > 0 && (
              <ButtonLink to={actAddress(id, "svar", matter.unansweredViews[0])} variant="primary">
                {t("matter.do.reply", { count: matter.unansweredViews.length })}
              </ButtonLink>
            )}
            <ButtonLink to={actAddress(id, "versjon")}>
              {t(matter.draft ? "matter.do.version-go-on" : "matter.do.version", { version: matter.asked.version + 1 })}
            </ButtonLink>
            <ButtonLink to={actAddress(id, "lenker")}>{t("matter.do.links")}</ButtonLink>
            {!matter.hearingClosing && matter.views.length > 0 && (
              <ButtonLink to={actAddress(id, "slutt")}>{t("matter.do.close")}</ButtonLink>
            )}
            {matter.result.on === null && <Withdraw matter={matter} />}
          </div>
        </div>
      )}
      {!may.lead && may.decide.length > 0 && !matter.hearingClosing && matter.unansweredViews.length > 0 && (
        <p>
          <PageLink to={actAddress(id, "slutt")}>{t("matter.do.close-anyway")}</PageLink>
        </p>
      )}
    </Section>
  );
}
