import { ok, type Result, refuse } from "@omforent/kernel";
import { type FormId, isFormId, legalForms } from "@omforent/law";
import { foldName } from "../../../municipalities/domain/index.ts";

/** What lists say that is no name of a form: everyday words, sections, and ways of saying that it is not known. */
const everyday: Readonly<Record<string, FormId | null>> = {
  oppgavefellesskap: "ko",
  "kommunalt oppgavefelleskap": "ko",
  "politisk rad": "ipr",
  "interkommunalt politisk rad ipr": "ipr",
  vertskommunesamarbeid: "vertskommune",
  vertskommunemodell: "vertskommune",
  "administrativ vertskommune": "vertskommune_adm",
  "administrativt vertskommune": "vertskommune_adm",
  "vertskommune administrativt": "vertskommune_adm",
  "vertskommune administrativ": "vertskommune_adm",
  "vertskommune 20 2": "vertskommune_adm",
  "20 2": "vertskommune_adm",
  "vertskommune med nemnd": "vertskommune_nemnd",
  "vertskommune med felles nemnd": "vertskommune_nemnd",
  "vertskommune med folkevalgt nemnd": "vertskommune_nemnd",
  "felles nemnd": "vertskommune_nemnd",
  "vertskommune 20 3": "vertskommune_nemnd",
  "20 3": "vertskommune_nemnd",
  "interkommunalt selskap iks": "iks",
  "aksjeselskap as": "as",
  samvirke: "sa",
  samvirkeforetak: "sa",
  "samvirkeforetak sa": "sa",
  foreining: "forening",
  kjop: "avtale",
  "kjop av tjeneste": "avtale",
  "kjop av tjenester": "avtale",
  tjenestekjop: "avtale",
  kjopsavtale: "avtale",
  avtalebasert: "avtale",
  avtalesamarbeid: "avtale",
  samarbeidsavtale: "avtale",
  plansamarbeid: "plansamarbeid",
  "27": "paragraf27",
  "27 samarbeid": "paragraf27",
  "27 styre": "paragraf27",
  "paragraf 27": "paragraf27",
  samkommune: "samkommune",
  uformelt: "uformelt",
  "uformelt samarbeid": "uformelt",
  nettverk: "uformelt",
  ukjent: null,
  "ikke kjent": null,
  "ikkje kjent": null,
  "vet ikke": null,
  "veit ikkje": null,
};

const words = new Map<string, FormId | null>([
  ...legalForms.flatMap((form) =>
    [form.id, form.names.nb, form.names.nn, form.names.en, form.abbreviation ?? form.id].map(
      (name) => [foldName(name), form.id] as const,
    ),
  ),
  ...Object.entries(everyday),
]);

/** The form that a list means; null when it says that it is not known. Refusal: `cooperation/unknown-form`. */
export function readFormWord(text: string): Result<FormId | null> {
  const folded = foldName(text);
  if (folded === "") return ok(null);
  const form = words.get(folded) ?? words.get(foldName(text.replace(/\([^)]*\)/g, " ")));
  if (form !== undefined) return ok(form);
  return words.has(folded) || isFormId(text)
    ? ok(null)
    : refuse("cooperation/unknown-form", { form: text.slice(0, 80) });
}
