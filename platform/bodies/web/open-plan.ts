import { addSentences } from "../../kernel/web/i18n.ts";
import { bodySentences, namedBodySentences, planRefusals } from "./sentences.ts";

/** The page where a meeting plan is imported, with what it says. In the shape that React's `lazy` asks for. */
export async function openPlan() {
  const [{ PlanPage }] = await Promise.all([
    import("./plan-page.tsx"),
    ...[namedBodySentences, bodySentences, planRefusals].map(addSentences),
  ]);
  return { default: PlanPage };
}
