import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Sent, sendJson } from "../../../kernel/web/api.ts";
import { type Draft, useDraft } from "../../../kernel/web/use-draft.ts";
import type { DocumentWire, SavedDocumentWire } from "../../contract.ts";
import { readContents } from "../../domain/document/read-contents.ts";
import { type DocumentForm, formOf, isChanged, toChange } from "./document-form.ts";
import { documentQuery } from "./document-queries.ts";

export type SavedDraft = {
  /** As it is written here, kept on this device until it is saved. */
  readonly draft: Draft<DocumentForm>;
  /** It says something else than what is saved on the server. */
  readonly isUnsaved: boolean;
  /** The version that this device saved last; null until it has. */
  readonly savedAs: number | null;
  readonly saving: UseMutationResult<Sent<SavedDocumentWire>, Error, DocumentForm>;
};

/** A draft that is written on this device and saved, in turn, on the server. What is written while it is being saved is not lost. */
export function useSavedDraft(document: DocumentWire): SavedDraft {
  const queryClient = useQueryClient();
  const saved = useMemo(() => formOf(document), [document]);
  const draft = useDraft<DocumentForm>(`dokument-${document.id}`, saved);
  const [savedAs, setSavedAs] = useState<number | null>(null);
  const settled = useRef<number | null>(null);
  const saving = useMutation({
    mutationFn: (form: DocumentForm) =>
      sendJson<SavedDocumentWire>("PATCH", `/api/v1/documents/${encodeURIComponent(document.id)}`, toChange(form)),
    onSuccess: (sent, form) => {
      if (!sent.ok) return;
      const { version } = sent.value;
      queryClient.setQueryData(documentQuery(document.id).queryKey, { ...document, ...asKept(form), version });
      void queryClient.invalidateQueries({ queryKey: ["documents", "list"] });
      settled.current = version;
      setSavedAs(version);
    },
  });
  const { value, change, forget } = draft;
  useEffect(() => {
    if (settled.current !== saved.version) return;
    settled.current = null;
    if (isChanged(asKept(value), saved)) change({ version: saved.version });
    else forget();
  }, [saved, value, change, forget]);
  return { draft, isUnsaved: isChanged(asKept(value), saved), savedAs, saving };
}

/** A form with its contents as the server keeps them. */
function asKept(form: DocumentForm): DocumentForm {
  const read = readContents(form);
  return read.ok ? { ...form, ...read.value } : form;
}
