import type { FormId } from "@omforent/law";
import type { CorrectCooperationInput, FieldName, RegisterCooperationInput } from "../../contract.ts";

/** One who takes part, as chosen in the form: an id that the server knows, or a name for it to find. */
export type Chosen = { readonly value: string; readonly label: string };

/** What stands in the form, as it is typed. Empty: not said. */
export type CooperationForm = {
  readonly name: string;
  readonly form: FormId | "";
  readonly participants: readonly Chosen[];
  readonly host: string;
  readonly services: string;
  readonly amount: string;
  readonly year: string;
  readonly agreement: "yes" | "no" | "";
  readonly source: string;
  readonly endedOn: string;
};

export const emptyForm: CooperationForm = {
  name: "",
  form: "",
  participants: [],
  host: "",
  services: "",
  amount: "",
  year: "",
  agreement: "",
  source: "",
  endedOn: "",
};

export const servicesIn = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
const costIn = ({ amount, year }: CooperationForm) =>
  amount.trim() === "" ? null : { amount: amount.trim(), year: /^\d{4}$/.test(year.trim()) ? Number(year) : null };
const participantsIn = (form: CooperationForm) =>
  form.participants.map(({ value }) => ({
    participant: value,
    role: value === form.host ? ("host" as const) : ("participant" as const),
  }));

export const toRegistration = (form: CooperationForm, notTheSameAs: readonly string[]): RegisterCooperationInput => ({
  name: form.name,
  participants: participantsIn(form),
  form: form.form || null,
  host: orNull(form.host),
  services: servicesIn(form.services),
  yearlyCost: costIn(form),
  agreement: form.agreement || null,
  source: orNull(form.source),
  endedOn: orNull(form.endedOn),
  notTheSameAs: [...notTheSameAs],
});

/** The fields that a person can correct one at a time. */
export const correctable = [
  "name",
  "form",
  "participants",
  "host",
  "services",
  "yearlyCost",
  "agreement",
  "lifeCycle",
] as const satisfies readonly FieldName[];
export type Correctable = (typeof correctable)[number];
export const isCorrectable = (field: string): field is Correctable => correctable.some((each) => each === field);

/** Says only the one field; the others stay as they are. */
export function toCorrection(field: Correctable, form: CooperationForm, version: number): CorrectCooperationInput {
  const said = { version, source: orNull(form.source) };
  switch (field) {
    case "name":
      return { ...said, name: form.name };
    case "form":
      return { ...said, form: form.form || null };
    case "participants":
      return { ...said, participants: participantsIn(form) };
    case "host":
      return { ...said, host: orNull(form.host) };
    case "services":
      return { ...said, services: servicesIn(form.services) };
    case "yearlyCost":
      return { ...said, yearlyCost: costIn(form) };
    case "agreement":
      return { ...said, agreement: form.agreement || null };
    case "lifeCycle":
      return { ...said, endedOn: orNull(form.endedOn) };
  }
}
