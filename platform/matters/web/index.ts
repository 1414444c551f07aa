import { bodySentences } from "../../bodies/web/index.ts";
import { addSentences } from "../../kernel/web/i18n.ts";
import { matterSentences } from "./sentences.ts";

export { influenceAddress, matterAddress, mattersAddress, newMatterAddress, yearWheelAddress } from "./addresses.ts";
export { matterQuery, waitingQuery } from "./matter-queries.ts";
export { matterSentences } from "./sentences.ts";

/** A matter's page is fetched when it is opened, and what it says with it. In the shape that React's `lazy` asks for. */
export async function openMatter() {
  const [{ MatterPage }] = await Promise.all([
    import("./matter/matter-page.tsx"),
    addSentences(matterSentences),
    addSentences(bodySentences),
  ]);
  return { default: MatterPage };
}
