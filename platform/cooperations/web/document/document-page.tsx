import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { documentQuery } from "./document-queries.ts";
import { DraftDocument } from "./draft-document.tsx";
import { SentDocument } from "./sent-document.tsx";

/** One document: a draft that is written on, or what was sent. */
export function DocumentPage({ id }: { id: string }): ReactElement {
  const { data: document } = useSuspenseQuery(documentQuery(id));
  const [justSent, setJustSent] = useState(false);
  const { sent } = document;
  if (sent) return <SentDocument document={document} sent={sent} justSent={justSent} />;
  return <DraftDocument document={document} onSent={() => setJustSent(true)} />;
}
