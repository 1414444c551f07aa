export { answerDays } from "./answer-days.ts";
export { evaluationRoutes } from "./evaluation.routes.ts";
