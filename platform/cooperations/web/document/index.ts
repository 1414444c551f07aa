import { addSentences } from "../../../kernel/web/i18n.ts";
import { documentSentences } from "./document-sentences.ts";

export { documentQuery } from "./document-queries.ts";

/** The page of one document is fetched when it is opened, and its sentences with it. In the shape that React's `lazy` asks for. */
export async function openDocument() {
  const [{ DocumentPage }] = await Promise.all([import("./document-page.tsx"), addSentences(documentSentences)]);
  return { default: DocumentPage };
}

/** As {@link openDocument}, for a new one. */
export async function openNewDocument() {
  const [{ NewDocumentPage }] = await Promise.all([import("./new-document-page.tsx"), addSentences(documentSentences)]);
  return { default: NewDocumentPage };
}
