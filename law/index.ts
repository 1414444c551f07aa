export type { PlainDate } from "@omforent/kernel";
export { lawReadAsOf } from "./as-of.ts";
export { isFormId, legalForm, legalForms } from "./forms/forms.ts";
export { type FormId, formIds, isRepealed, type LegalForm, type Statute } from "./forms/legal-form.ts";
export type { Citation, Grade, Point, Words } from "./grade.ts";
