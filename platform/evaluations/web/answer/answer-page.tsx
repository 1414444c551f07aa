import { Alert, Paragraph } from "@digdir/designsystemet-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { cooperationAddress } from "../../../cooperations/web/index.ts";
import { useFormat } from "../../../kernel/web/format.ts";
import { useSentences } from "../../../kernel/web/i18n.ts";
import { useKnownMe } from "../../../kernel/web/me.ts";
import { Page } from "../../../kernel/web/page.tsx";
import { SignInFirst } from "../../../kernel/web/sign-in.tsx";
import type { EvaluationWire } from "../../contract.ts";
import { questions } from "../../domain/index.ts";
import { evaluationAddress } from "../addresses.ts";
import styles from "../evaluation.module.css";
import { evaluationQuery, type Own } from "../evaluation-queries.ts";
import { ReviewAnswer } from "./review-answer.tsx";
import { WhichMunicipality } from "./which-municipality.tsx";
import { WriteAnswer } from "./write-answer.tsx";

/** How is it going for us? Five questions; read through; shared with all when somebody who speaks for the municipality chooses. */
export function AnswerPage({
  cooperation: id,
  participant,
  isChanging,
  onParticipant,
}: {
  cooperation: string;
  /** For whom: from the address, else the first that the reader answers for. */
  participant: string | null;
  isChanging: boolean;
  onParticipant: (participant: string) => void;
}): ReactElement {
  const { t } = useSentences();
  const { data: evaluation } = useSuspenseQuery(evaluationQuery(id));
  const able = evaluation.own.filter(({ mayAnswer }) => mayAnswer);
  const own = evaluation.own.find((one) => one.id === participant) ?? able[0] ?? evaluation.own[0] ?? null;
  const isWriting = own?.mayAnswer === true && (own.kept === null || isChanging);
  const { heading, lead } = useWords(evaluation, own, isWriting);
  return (
    <Page
      title={t("evaluation.form.title")}
      crumbs={[
        { label: evaluation.cooperation.name, to: cooperationAddress(id) },
        { label: t("evaluation.title", { year: evaluation.year }), to: evaluationAddress(id) },
      ]}
      heading={heading}
      lead={lead}
    >
      {able.length > 1 && own && <WhichMunicipality able={able} chosen={own.id} onChoose={onParticipant} />}
      {own && isWriting ? (
        <WriteAnswer key={own.id} evaluation={evaluation} own={own} />
      ) : own?.kept ? (
        <ReviewAnswer evaluation={evaluation} own={own} kept={own.kept} />
      ) : (
        <NotYours />
      )}
    </Page>
  );
}

function useWords(
  { cooperation, year, closesOn }: EvaluationWire,
  own: Own | null,
  isWriting: boolean,
): { readonly heading: string; readonly lead: string } {
  const { t } = useSentences();
  const format = useFormat();
  const kept = isWriting ? null : (own?.kept ?? null);
  if (own && kept) {
    const said = { date: format.date(kept.sharedOn ?? kept.on), role: t(`evaluation.role.${kept.role}`) };
    if (kept.sharedOn !== null)
      return {
        heading: t("evaluation.review.heading.shared", { name: own.name }),
        lead: t("evaluation.review.lead.shared", said),
      };
    return {
      heading: t(own.mayAnswer ? "evaluation.review.heading" : "evaluation.review.heading.internal", {
        name: own.name,
      }),
      lead: t("evaluation.review.lead", said),
    };
  }
  return {
    heading: own
      ? t("evaluation.form.heading", { cooperation: cooperation.name, name: own.name, year })
      : t("evaluation.form.heading.nobody", { cooperation: cooperation.name, year }),
    lead: t("evaluation.form.lead", { date: format.date(closesOn) }),
  };
}

/** For whoever cannot answer: what is asked, and who can. */
function NotYours(): ReactElement {
  const { t } = useSentences();
  const me = useKnownMe();
  return (
    <>
      <SignInFirst what={t("evaluation.form.what")} />
      {me?.kind === "person" && (
        <Alert data-color="info" className={styles.done}>
          <Paragraph>{t("evaluation.form.not-yours")}</Paragraph>
        </Alert>
      )}
      <ol>
        {questions.map((question) => (
          <li key={question}>{t(`evaluation.ask.${question}`)}</li>
        ))}
      </ol>
    </>
  );
}
