import { addSentences } from "../../kernel/web/i18n.ts";
import { negotiationSentences } from "./negotiation/sentences.ts";
import { firstSentences } from "./sentences.ts";

export { openFiguresFromKey, openKeyEffect } from "./in-matter/index.ts";
export { KeyStatus, paidBy, useKeySentences, useKeyVersions, useOwnCost } from "./key-status.tsx";

/** The workshop is fetched when it is opened, and what it says at once with it. In the shape that React's `lazy` asks for. */
export async function openWorkshop() {
  const [{ WorkshopPage }] = await Promise.all([import("./workshop-page.tsx"), addSentences(firstSentences)]);
  return { default: WorkshopPage };
}

export { negotiationAddress, negotiationQuery } from "./negotiation/negotiation-query.ts";

/** The negotiation, with what it says, and without the mathematics of keys. In the shape that React's `lazy` asks for. */
export async function openNegotiation() {
  const [{ NegotiationPage }] = await Promise.all([
    import("./negotiation/negotiation-page.tsx"),
    addSentences(firstSentences),
    addSentences(negotiationSentences),
  ]);
  return { default: NegotiationPage };
}
