import type { FormId } from "@omforent/law";

const companies: readonly FormId[] = ["iks", "as", "sa"];

/** Whether it makes sense to ask who hosts it. A company is its own: it has a seat, not a host. */
export const mayHaveHost = (form: FormId | null): boolean => form === null || !companies.includes(form);
