import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, type ReactElement } from "react";
import { answerAddress, openAnswer } from "../../../../evaluations/web/index.ts";

const Answer = lazy(openAnswer);

/** «/samarbeid/mna-iks/evaluering/svar?for=5020&endre=ja» */
export function EvaluationAnswerRoute(): ReactElement {
  const { id = "" }: { id?: string } = useParams({ strict: false });
  const { for: participant, endre }: { for?: string; endre?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  return (
    <Answer
      key={id}
      cooperation={id}
      participant={participant ?? null}
      isChanging={endre === "ja"}
      onParticipant={(one) => void navigate({ to: answerAddress(id, one) })}
    />
  );
}
