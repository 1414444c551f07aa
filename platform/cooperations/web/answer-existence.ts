import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ProblemError, sendJson } from "../../kernel/web/api.ts";
import { focusHeading } from "../../kernel/web/arrival.ts";
import type { AnswerExistenceInput, SavedCooperationWire } from "../contract.ts";
import { cooperationQuery } from "./cooperation-queries.ts";

export type ExistenceAnswer = AnswerExistenceInput["answer"];

/** Answers «gjelder det fortsatt?» for one cooperation; names the version that was current when the answer was given. */
export function useAnswerExistence(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (answer: ExistenceAnswer) => {
      const { version } = await queryClient.fetchQuery(cooperationQuery(id));
      const body: AnswerExistenceInput = { version, answer };
      const sent = await sendJson<SavedCooperationWire>(
        "POST",
        `/api/v1/cooperations/${encodeURIComponent(id)}/existence`,
        body,
      );
      if (!sent.ok) throw new ProblemError(sent.problem);
      return sent.value;
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ["cooperations"] });
      focusHeading(); // the question is gone, and the heading says what is known now
    },
  });
}
