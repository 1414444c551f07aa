import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";

const folder = join(import.meta.dirname, "../../docs/cli");

/** Expects a document to be as the published schema says; each schema file stands alone, as its reader meets it. */
export function expectSchema(file: string, document: unknown): void {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(folder, file), "utf8")),
  );
  validate(document);
  expect(validate.errors ?? [], `${file}: ${JSON.stringify(document).slice(0, 300)}`).toEqual([]);
}

/** Whether a document is as the schema says. */
export function isAsSchema(file: string, document: unknown): boolean {
  return new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(join(folder, file), "utf8")))(document);
}
