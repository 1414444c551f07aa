import { lazy, type ReactElement, Suspense } from "react";
import { addSentences } from "../../../kernel/web/i18n.ts";
import type { CooperationDetailWire } from "../../contract.ts";
import { documentSentences } from "./document-sentences.ts";

const List = lazy(async () => {
  const [{ DocumentList }] = await Promise.all([import("./document-list.tsx"), addSentences(documentSentences)]);
  return { default: DocumentList };
});

/** What the municipalities have written about the cooperation. It comes after the page that it stands on. */
export const DocumentsSection = ({ cooperation }: { cooperation: CooperationDetailWire }): ReactElement => (
  <Suspense fallback={null}>
    <List cooperation={cooperation} />
  </Suspense>
);
