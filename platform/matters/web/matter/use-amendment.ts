import { useDraft } from "../../../kernel/web/use-draft.ts";

type AmendmentDraft = { readonly text: string | null };
const noAmendment: AmendmentDraft = { text: null };

/** The text as somebody would rather have it. What is written on the matter's page follows into the view's form on the same device. */
export const useAmendment = (matter: string, version: number) =>
  useDraft<AmendmentDraft>(`sak-${matter}-endring-${version}`, noAmendment);
