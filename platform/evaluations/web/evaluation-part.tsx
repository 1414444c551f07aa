import { Heading } from "@digdir/designsystemet-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useFormat } from "../../kernel/web/format.ts";
import { useSentences } from "../../kernel/web/i18n.ts";
import { Section } from "../../kernel/web/page.tsx";
import { PageLink } from "../../kernel/web/page-link.tsx";
import { lowAnswers } from "../domain/index.ts";
import { evaluationAddress } from "./addresses.ts";
import styles from "./evaluation.module.css";
import { evaluationQuery } from "./evaluation-queries.ts";

/** On a cooperation's page: how many have said how it goes, and the way there. */
export function EvaluationSection({ cooperation }: { cooperation: string }): ReactElement {
  const { t } = useSentences();
  return (
    <Section heading={t("evaluation.part.heading")} id="evaluering">
      <Standing cooperation={cooperation} />
    </Section>
  );
}

/** Under «Hva kan vi gjøre?»: to say how it goes is something that everybody can do. */
export function EvaluationAsRight({ cooperation }: { cooperation: string }): ReactElement {
  const { t } = useSentences();
  return (
    <div className={styles.right}>
      <Heading level={3} data-size="xs">
        {t("evaluation.part.as-right")}
      </Heading>
      <p>{t("evaluation.part.as-right.lead")}</p>
      <Standing cooperation={cooperation} />
    </div>
  );
}

function Standing({ cooperation }: { cooperation: string }): ReactElement {
  const { t } = useSentences();
  return (
    <>
      <HowMany cooperation={cooperation} />
      <p>
        <PageLink to={evaluationAddress(cooperation)}>{t("evaluation.part.link")}</PageLink>
      </p>
    </>
  );
}

function HowMany({ cooperation }: { cooperation: string }): ReactElement | null {
  const { t } = useSentences();
  const format = useFormat();
  const { data } = useQuery(evaluationQuery(cooperation));
  if (!data) return null;
  const { participants, year } = data;
  const answered = participants.filter(({ answer }) => answer !== null);
  if (answered.length === 0) return <p>{t("evaluation.part.none", { year })}</p>;
  const low = lowAnswers(participants.map(({ answer }) => ({ replies: answer?.replies ?? null })));
  const [number, all] = [format.numberWordFirst(answered.length), format.numberWord(participants.length)];
  return (
    <p>
      {t("evaluation.part.some", { number, all, year })}
      {low.length > 0 &&
        ` ${t("evaluation.part.low", { count: low.length, number: format.numberWordFirst(low.length) })}`}
    </p>
  );
}
