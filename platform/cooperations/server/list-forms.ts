import { isRepealed, lawReadAsOf, legalForms } from "@omforent/law";
import type { FormListWire } from "../contract.ts";

/** The legal forms, as of the day the law was read. */
export const listForms = (): FormListWire => ({
  readAsOf: lawReadAsOf,
  forms: legalForms.map((form) => ({
    ...form,
    sections: [...form.sections],
    nameContains: { ...form.nameContains, value: [...form.nameContains.value] },
    repealed: isRepealed(form),
  })),
});
