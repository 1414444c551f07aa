import { type Language, languages } from "@omforent/fairness";
import { ok, type Result, refuse } from "@omforent/kernel";

/** `{"sentence":"30 % likt og 70 % etter folketall","lang"?:"nb"}`: the one command whose input is no document on the command line. */
export function readKeyRequest(
  json: unknown,
  language: Language,
): Result<{ readonly sentence: string; readonly language: Language }> {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return refuse("json/expected-object", { got: typeof json }, { path: "" });
  const { sentence, lang = language, ...unknown } = json as Readonly<Record<string, unknown>>; // an object that is no array
  const [field] = Object.keys(unknown);
  if (field !== undefined)
    return refuse(
      "json/unknown-field",
      { field: field.slice(0, 80), known: ["sentence", "lang"] },
      { path: field.slice(0, 80) },
    );
  if (typeof sentence !== "string") return refuse("json/expected-text", { got: typeof sentence }, { path: "sentence" });
  const known = languages.find((each) => each === lang);
  if (!known)
    return refuse("json/expected-one-of", { options: languages, got: String(lang).slice(0, 80) }, { path: "lang" });
  return ok({ sentence, language: known });
}
