import type { Citation, Grade, Words } from "../grade.ts";
import { type Rule, wordsOfFinding } from "../rule.ts";
import type { DocumentOutward } from "./document.ts";
import { internalUntilSent } from "./section-14.ts";
import { notInternalInMunicipality } from "./section-16.ts";

/** Whether a document may be kept internal, with the section that says so and how sure we are. */
export type InternalOrNot = {
  readonly may: boolean;
  readonly ruleId: string;
  readonly citation: Citation;
  readonly grade: Grade;
  readonly words: Words;
};

/** Whether a municipality may withhold a document as internal: a note not yet sent may be; a case paper to a council may not. */
export function mayBeWithheldAsInternal(document: DocumentOutward): InternalOrNot {
  for (const rule of [notInternalInMunicipality, internalUntilSent] as readonly Rule<DocumentOutward>[]) {
    const words = wordsOfFinding(rule, rule.check(document));
    if (words) return { may: false, ruleId: rule.id, citation: rule.citation, grade: rule.grade, words };
  }
  const { id, citation, grade, words } = internalUntilSent;
  return { may: true, ruleId: id, citation, grade, words };
}
