import { Button, Heading, Paragraph, Tag } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useFormat } from "../../../kernel/web/format.ts";
import { type SentenceKey, useSentences } from "../../../kernel/web/i18n.ts";
import { useMe } from "../../../kernel/web/me.ts";
import { PageLink } from "../../../kernel/web/page-link.tsx";
import type { ImpartialityJson } from "../../contract.ts";
import { impartialityQuery } from "../access-queries.ts";
import { AssessForm } from "./assess-form.tsx";
import styles from "./impartiality.module.css";

/**
 * For a person with a tie to this cooperation: what law says of it when the cooperation is a party, how sure we are, and a form to record
 * that it was assessed. It warns, and decides nothing. Nobody else sees it.
 */
export function ImpartialityNotice({ cooperation }: { cooperation: string }): ReactElement | null {
  const { t } = useSentences();
  const me = useMe();
  const { data } = useQuery({ ...impartialityQuery(cooperation), enabled: me.kind === "person" });
  const [assessing, setAssessing] = useState<string | null>(null);
  if (!data || data.ties.length === 0) return null;
  const mayAssess = me.roles.some(({ holder }) => holder.startsWith("municipality:"));
  return (
    <section className={styles.notice} aria-labelledby="habilitet">
      <Heading level={2} data-size="xs" id="habilitet">
        {t(
          data.ties.some(({ law }) => law?.outcome === "automatic")
            ? "impartiality.heading.out"
            : "impartiality.heading",
        )}
      </Heading>
      {data.ties.map((tie) => (
        <div key={tie.tie} className={styles.tie}>
          <OneTie tie={tie} />
          {mayAssess && assessing !== tie.tie && (
            <Button variant="secondary" onClick={() => setAssessing(tie.tie)}>
              {t("impartiality.assess")}
            </Button>
          )}
          {assessing === tie.tie && (
            <AssessForm cooperation={cooperation} tie={tie.tie} onClose={() => setAssessing(null)} />
          )}
        </div>
      ))}
      <Paragraph className={styles.detail}>
        {t("impartiality.only-you")} <PageLink to="/min-side#tilknytninger">{t("impartiality.my-ties")}</PageLink>
      </Paragraph>
      <Assessments assessments={data.assessments} />
    </section>
  );
}

/** The tie in the person's words, then law's, with the section and how sure we are. */
function OneTie({ tie: { kind, law } }: { tie: ImpartialityJson["ties"][number] }): ReactElement {
  const { t, language } = useSentences();
  return (
    <>
      <Paragraph>{t("impartiality.you-said", { tie: t(`tie.${kind}`) })}</Paragraph>
      <Paragraph className={styles.law}>{law ? law.words[language] : t("impartiality.law-unknown")}</Paragraph>
      {law && (
        <p className={styles.detail}>
          {law.section}
          {law.grade && (
            <>
              {law.section && " · "}
              {t(`impartiality.grade.${law.grade}` as SentenceKey)}
            </>
          )}
        </p>
      )}
    </>
  );
}

function Assessments({ assessments }: Pick<ImpartialityJson, "assessments">): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const me = useMe();
  if (assessments.length === 0) return null;
  const holderName = (holder: string) => me.roles.find((one) => one.holder === holder)?.holderName ?? holder;
  return (
    <>
      <Heading level={3} data-size="2xs" className={styles.earlier}>
        {t("impartiality.earlier")}
      </Heading>
      <ul className={styles.assessments}>
        {assessments.map(({ id, person, outcome, reasons, assessedAt, holder }) => (
          <li key={id}>
            <Tag data-size="sm" data-color={outcome === "impartial" ? "neutral" : "warning"}>
              {t(`impartiality.value.${outcome}`)}
            </Tag>{" "}
            {t(person === me.id ? "impartiality.assessed.you" : "impartiality.assessed.other", {
              at: format.instant(assessedAt),
              holder: holderName(holder),
            })}{" "}
            {reasons}
          </li>
        ))}
      </ul>
    </>
  );
}
