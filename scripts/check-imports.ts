import { join } from "node:path";
import { checkSources } from "./import-rule/check-sources.ts";
import { readSources } from "./import-rule/read-sources.ts";
import { zoneOf } from "./import-rule/zone.ts";

/** A checker that read nothing would be green. These places must have been read, and this many files of code. */
const fewestFiles = 150;
const placesToRead = ["package", "slice", "app", "database", "cli", "examples", "e2e", "scripts"];

const files = readSources(join(import.meta.dirname, ".."));
const code = [...files.keys()].filter((path) => /\.(ts|tsx|js|mjs)$/.test(path));
const unread = placesToRead.filter((place) => !code.some((path) => zoneOf(path)?.kind === place));
const violations = checkSources(files);

for (const { file, line, rule, message } of violations) console.log(`${file}:${line} ${rule}: ${message}`);
if (code.length < fewestFiles)
  console.log(`Only ${code.length} files of code were read; at least ${fewestFiles} were expected.`);
if (unread.length > 0) console.log(`No file was read in: ${unread.join(", ")}.`);
console.log(`The import rule: ${code.length} files read, ${violations.length} breaches.`);
process.exitCode = violations.length > 0 || unread.length > 0 || code.length < fewestFiles ? 1 : 0;
