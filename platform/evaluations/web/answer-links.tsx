import { Tag } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useSentences } from "../../kernel/web/i18n.ts";
import { useKnownMe } from "../../kernel/web/me.ts";
import { ButtonLink, PageLink } from "../../kernel/web/page-link.tsx";
import type { EvaluationWire } from "../contract.ts";
import { answerAddress } from "./addresses.ts";
import type { Own } from "./evaluation-queries.ts";

/** What the reader can do next: answer, read through and share, or see what the municipality has written. */
export function AnswerLinks({ evaluation }: { evaluation: EvaluationWire }): ReactElement | null {
  const { t } = useSentences();
  const me = useKnownMe();
  const { cooperation, own, isOpen, year, openYear } = evaluation;
  if (year !== openYear) return null;
  if (own.length > 0)
    return (
      <>
        {own.map((one) => (
          <OwnLink key={one.id} own={one} cooperation={cooperation.id} />
        ))}
      </>
    );
  if (!isOpen || me?.kind !== "nobody") return null;
  return <ButtonLink to={answerAddress(cooperation.id)}>{t("evaluation.answer")}</ButtonLink>;
}

function OwnLink({ own, cooperation }: { own: Own; cooperation: string }): ReactElement | null {
  const { t } = useSentences();
  const { id, name, kept, mayAnswer } = own;
  const to = answerAddress(cooperation, id);
  if (kept && kept.sharedOn === null)
    return (
      <>
        {mayAnswer ? (
          <ButtonLink to={to} variant="primary">
            {t("evaluation.answer.review", { name })}
          </ButtonLink>
        ) : (
          <PageLink to={to}>{t("evaluation.answer.see", { name })}</PageLink>
        )}
        <Tag data-color="warning">{t("evaluation.own.unshared", { name })}</Tag>
      </>
    );
  if (!mayAnswer) return null;
  if (kept) return <ButtonLink to={to}>{t("evaluation.answer.see", { name })}</ButtonLink>;
  return (
    <ButtonLink to={to} variant="primary">
      {t("evaluation.answer.for", { name })}
    </ButtonLink>
  );
}
