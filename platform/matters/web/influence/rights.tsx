import { Heading } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { ClauseText } from "../../../bodies/web/index.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { ButtonLink } from "../../../kernel/web/page-link.tsx";
import { Empty } from "../../../kernel/web/states.tsx";
import type { RightsWire } from "../../contract.ts";
import { newMatterAddress } from "../addresses.ts";
import styles from "./influence.module.css";

const kinds = ["steer", "stop", "know", "review", "leave"] as const;
/** Which kind of matter a right begins. */
const begins = {
  steer: "free-text",
  stop: "free-text",
  know: "free-text",
  review: "free-text",
  leave: "exit",
} as const;

/** «Hva kan vi gjøre?»: what we may already, what could be agreed, what each takes, and a button that begins. */
export function Rights({ rights, cooperation }: { rights: RightsWire; cooperation: string }): ReactElement {
  const { t, language } = useSentences();
  return (
    <>
      {rights.rights.length === 0 && (
        <Empty heading={t("influence.rights.none")}>
          <p>{t("influence.rights.none.lead")}</p>
        </Empty>
      )}
      {kinds.map((kind) => {
        const of = rights.rights.filter((right) => right.kind === kind);
        return of.length === 0 ? null : (
          <div key={kind} className={styles.group}>
            <Heading level={3} data-size="xs">
              {t(`influence.rights.${kind}`)}
            </Heading>
            <ul className={styles.rights}>
              {of.map((right) => (
                <li key={right.id}>
                  <div>
                    <p className={styles.right}>{right.words[language]}</p>
                    <p className={styles.takes}>
                      {t("influence.rights.takes")} {right.takes[language]}
                      <br />
                      {t("influence.rights.who")} {right.who.words[language]}
                    </p>
                    <p className={styles.takes}>
                      <ClauseText clause={right.clause} />
                    </p>
                  </div>
                  <ButtonLink
                    to={newMatterAddress({
                      cooperation,
                      kind: begins[kind],
                      title: right.words[language].replace(/\.$/, ""),
                    })}
                    label={t("influence.rights.start-named", { what: right.words[language] })}
                    data-size="sm"
                    className={styles.start}
                  >
                    {t("influence.rights.start")}
                  </ButtonLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {rights.clauses.length > 0 && (
        <div className={styles.group}>
          <Heading level={3} data-size="xs">
            {t("influence.clauses")}
          </Heading>
          <p>{t("influence.clauses.lead")}</p>
          <ul className={styles.rights}>
            {rights.clauses.map((clause) => (
              <li key={clause.id}>
                <div>
                  <p className={styles.right}>{clause.words[language]}</p>
                  <p className={styles.takes}>
                    {clause.model ? (
                      <>
                        {t("influence.clauses.model")} <ClauseText clause={clause.model} />
                      </>
                    ) : (
                      t("influence.clauses.no-model")
                    )}
                  </p>
                </div>
                <ButtonLink
                  to={newMatterAddress({
                    cooperation,
                    kind: clause.startsWith,
                    title: t(`influence.clause-title.${clause.id}` as "influence.clause-title.evaluation"),
                    text: clause.words[language],
                  })}
                  label={t("influence.clauses.start-named", { what: clause.words[language] })}
                  data-size="sm"
                  className={styles.start}
                >
                  {t("influence.clauses.start")}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
