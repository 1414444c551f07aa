/** A JSON Schema of draft 2020-12, as plain data. */
export type Schema = { readonly [keyword: string]: unknown };

export const text: Schema = { type: "string" };
export const id: Schema = { type: "string", minLength: 1, maxLength: 200 };
export const money: Schema = {
  type: "string",
  pattern: "^-?\\d{1,30}\\.\\d\\d$",
  description: "Kroner with two decimals",
};
export const fraction: Schema = { type: "string", pattern: "^-?\\d+/\\d+$", description: "n/d in lowest terms" };
export const count: Schema = { type: "string", pattern: "^-?\\d+$", description: "A whole number of any size" };
export const date: Schema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "ISO 8601" };
export const flag: Schema = { type: "boolean" };
export const language: Schema = { enum: ["nb", "nn", "en"] };
/** What an exact number may be written as in an input. */
export const exact: Schema = {
  description: "A fraction n/d, a decimal, or a number; read exactly as written",
  type: ["string", "number"],
  pattern: "^\\s*-?\\d{1,400}(/\\d{1,400}|\\.\\d{1,400})?\\s*$",
};
export const wholeNumber: Schema = { type: ["string", "integer"], pattern: "^\\s*-?\\d{1,1000}\\s*$" };

export const list = (items: Schema): Schema => ({ type: "array", items });
export const optional = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
export const mapOf = (values: Schema): Schema => ({ type: "object", additionalProperties: values });
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** An object with these fields and no other; those in `left` may be left out. */
export function object(fields: Readonly<Record<string, Schema>>, left: readonly string[] = []): Schema {
  const required = Object.keys(fields).filter((name) => !left.includes(name));
  return { type: "object", properties: fields, required, additionalProperties: false };
}

/** A whole document, that stands alone: everything that it refers to is in it. */
export const document = (title: string, schema: Schema, $defs: Readonly<Record<string, Schema>> = {}): Schema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title,
  ...schema,
  ...(Object.keys($defs).length > 0 ? { $defs } : {}),
});
