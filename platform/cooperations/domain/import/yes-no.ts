import { ok, type Result, refuse } from "@omforent/kernel";

const yes = new Set(["ja", "j", "yes", "y", "x", "1", "sann", "true", "ok", "finnes", "foreligger", "✓", "✔"]);
const no = new Set(["nei", "n", "no", "0", "usann", "false", "mangler", "ingen", "finnes ikke"]);
const unknown = new Set([
  "",
  "?",
  "-",
  "–",
  "ukjent",
  "ikke kjent",
  "ikkje kjent",
  "vet ikke",
  "veit ikkje",
  "usikker",
]);

/** Whether there is an agreement, as lists say it; null: not known. Refusal: `import/not-yes-or-no`. */
export function readYesNo(text: string): Result<"yes" | "no" | null> {
  const word = text.trim().toLowerCase().replace(/[.!]$/, "");
  if (unknown.has(word)) return ok(null);
  if (yes.has(word)) return ok("yes");
  return no.has(word) ? ok("no") : refuse("import/not-yes-or-no", { text: text.slice(0, 60) });
}
