import type { ProposalKind } from "../../matters/domain/index.ts";
import type { Reply } from "./answer.ts";
import { isLow, type Question, questions } from "./question.ts";

/** Which kind of matter a low answer begins. */
export const matterKindOf: Readonly<Record<Question, ProposalKind>> = {
  influence: "free-text",
  quality: "service-level",
  cost: "budget",
  coordination: "free-text",
  key: "key",
};

type Answered = { readonly replies: Readonly<Record<Question, Reply>> | null };
export type LowAnswer<One> = { readonly from: One; readonly question: Question; readonly reply: Reply };

/** Every low answer with who gave it: question by question, since one matter may answer several. */
export const lowAnswers = <One extends Answered>(all: readonly One[]): readonly LowAnswer<One>[] =>
  questions.flatMap((question) =>
    all.flatMap((from) => {
      const reply = from.replies?.[question];
      return reply && isLow(reply.step) ? [{ from, question, reply }] : [];
    }),
  );
