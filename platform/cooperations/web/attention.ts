import { type FormId, isRepealed, type LegalForm, legalForm } from "@omforent/law";
import type { CooperationSummaryWire } from "../contract.ts";

/** What a municipality should look at in a cooperation that it takes part in, each from one fact and with one thing to do. */
export type Attention =
  | { readonly kind: "form-repealed"; readonly cooperation: CooperationSummaryWire; readonly form: LegalForm }
  | { readonly kind: "no-agreement"; readonly cooperation: CooperationSummaryWire }
  | { readonly kind: "exit-unknown"; readonly cooperation: CooperationSummaryWire; readonly form: LegalForm }
  | { readonly kind: "participants-incomplete"; readonly cooperation: CooperationSummaryWire }
  | { readonly kind: "form-unknown"; readonly cooperation: CooperationSummaryWire };

/** The gravest first within each cooperation; the order of the cooperations is kept. */
export const attentionTo = (cooperations: readonly CooperationSummaryWire[]): readonly Attention[] =>
  cooperations.flatMap((cooperation) => {
    const found: Attention[] = [];
    const form = cooperation.form && legalForm(cooperation.form satisfies FormId);
    if (form && isRepealed(form)) found.push({ kind: "form-repealed", cooperation, form });
    if (!form) found.push({ kind: "form-unknown", cooperation });
    if (cooperation.agreement === "no") found.push({ kind: "no-agreement", cooperation });
    if (form?.noticeMonths.citation && form.noticeMonths.value === null && cooperation.agreement === null)
      found.push({ kind: "exit-unknown", cooperation, form });
    if (cooperation.participantsComplete === false) found.push({ kind: "participants-incomplete", cooperation });
    return found;
  });
