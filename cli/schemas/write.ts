import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { documents } from "./documents.ts";

// Writes docs/cli: run it when a document changes; a test fails until it has been run.
for (const [name, schema] of Object.entries(documents))
  writeFileSync(join(import.meta.dirname, "../../docs/cli", name), `${JSON.stringify(schema, null, 2)}\n`);
