import type { ReactElement } from "react";
import {
  CooperationRow,
  cooperationAddress,
  OldSourceQuestion,
  type portfolioOf,
  registerAddress,
} from "../../../../cooperations/web/index.ts";
import { KeyStatus } from "../../../../distribution-keys/web/index.ts";
import { useSentences } from "../../../../kernel/web/i18n.ts";
import { Section } from "../../../../kernel/web/page.tsx";
import { ButtonLink, PageLink } from "../../../../kernel/web/page-link.tsx";
import { Empty } from "../../../../kernel/web/states.tsx";
import styles from "./cooperation-sections.module.css";

/** What the municipality is in, what it may be in, and what it was in or may come to be in. */
export function CooperationSections({
  own,
  name,
  portfolio,
}: {
  own: string;
  name: string;
  portfolio: ReturnType<typeof portfolioOf>;
}): ReactElement {
  const { t } = useSentences();
  const others = [...portfolio.proposed, ...portfolio.ended];
  return (
    <>
      <Section heading={t("municipality.in.heading")} id="samarbeid">
        {portfolio.current.length === 0 ? (
          <Empty heading={t("municipality.in.none.heading", { name })}>
            <p>{t("municipality.in.none.lead")}</p>
            <ButtonLink to={registerAddress({ municipality: own })}>{t("municipality.action.register")}</ButtonLink>
          </Empty>
        ) : (
          <ul className={styles.list}>
            {portfolio.current.map((cooperation) => (
              <CooperationRow
                key={cooperation.id}
                cooperation={cooperation}
                own={own}
                keyStatus={<KeyStatus cooperation={cooperation.id} own={own} />}
              />
            ))}
          </ul>
        )}
      </Section>
      {portfolio.questions.length > 0 && (
        <Section
          heading={t("municipality.old.heading", { count: portfolio.questions.length })}
          lead={t("municipality.old.lead")}
          id="eldre-kilder"
        >
          <ul className={styles.list}>
            {portfolio.questions.map((cooperation) => (
              <OldSourceQuestion key={cooperation.id} cooperation={cooperation} own={own} />
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <p className={styles.others}>
          {t("municipality.not-now")}{" "}
          {others.map((cooperation, index) => (
            <span key={cooperation.id}>
              {index > 0 && ", "}
              <PageLink to={cooperationAddress(cooperation.id)}>{cooperation.name}</PageLink>
              {` (${t(cooperation.lifeCycle.state === "ended" ? "municipality.ended" : "municipality.proposed")})`}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
