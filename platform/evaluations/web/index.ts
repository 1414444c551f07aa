import { addSentences } from "../../kernel/web/i18n.ts";
import { pageSentences, partSentences } from "./sentences.ts";

export { answerAddress, evaluationAddress } from "./addresses.ts";

/** Every page is fetched when it is opened, and what it says with it. In the shape that React's `lazy` asks for. */
export async function openEvaluation() {
  const [{ EvaluationPage }] = await Promise.all([import("./evaluation-page.tsx"), addSentences(pageSentences)]);
  return { default: EvaluationPage };
}

export async function openAnswer() {
  const [{ AnswerPage }] = await Promise.all([import("./answer/answer-page.tsx"), addSentences(pageSentences)]);
  return { default: AnswerPage };
}

/** On a cooperation's page. */
export async function openEvaluationSection() {
  const [{ EvaluationSection }] = await Promise.all([import("./evaluation-part.tsx"), addSentences(partSentences)]);
  return { default: EvaluationSection };
}

/** Under «Hva kan vi gjøre?». */
export async function openEvaluationAsRight() {
  const [{ EvaluationAsRight }] = await Promise.all([import("./evaluation-part.tsx"), addSentences(partSentences)]);
  return { default: EvaluationAsRight };
}
