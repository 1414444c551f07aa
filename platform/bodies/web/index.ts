import { addSentences } from "../../kernel/web/i18n.ts";
import { bodySentences, planRefusals } from "./sentences.ts";

export { bodyAddress, meetingAddress } from "./addresses.ts";
export { bodiesQuery, bodyQuery, weightsQuery } from "./body-queries.ts";
export { ClauseText } from "./clause-text.tsx";
export { MeetingsSection } from "./meetings-section.tsx";
export { MembersSection } from "./members-section.tsx";
export { bodySentences } from "./sentences.ts";
export { WeightsSection } from "./weights-section.tsx";

/** The page where a meeting plan is imported, with what it says. In the shape that React's `lazy` asks for. */
export async function openPlan() {
  const [{ PlanPage }] = await Promise.all([
    import("./plan-page.tsx"),
    addSentences(bodySentences),
    addSentences(planRefusals),
  ]);
  return { default: PlanPage };
}
