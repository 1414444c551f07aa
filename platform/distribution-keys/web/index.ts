import { addSentences } from "../../kernel/web/i18n.ts";
import { firstSentences } from "./sentences.ts";

export { openFiguresFromKey, openKeyEffect } from "./in-matter/index.ts";
export { KeyStatus, paidBy, useKeySentences, useKeyVersions, useOwnCost } from "./key-status.tsx";

/** The workshop is fetched when it is opened, and what it says at once with it. In the shape that React's `lazy` asks for. */
export async function openWorkshop() {
  const [{ WorkshopPage }] = await Promise.all([import("./workshop-page.tsx"), addSentences(firstSentences)]);
  return { default: WorkshopPage };
}
