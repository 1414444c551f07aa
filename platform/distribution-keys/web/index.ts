import { addSentences } from "../../kernel/web/i18n.ts";
import { distributionKeySentences } from "./sentences.ts";

export { KeyStatus } from "./key-status.tsx";

/** The workshop is fetched when it is opened, and its sentences with it. */
export async function openWorkshop() {
  const [workshop] = await Promise.all([import("./workshop-page.tsx"), addSentences(distributionKeySentences)]);
  return workshop;
}
