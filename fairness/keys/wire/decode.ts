import {
  type Fraction,
  fraction,
  type Ore,
  oreFromWire,
  type PlainDate,
  parseDate,
  parseFraction,
  type Refusal,
  refuse,
} from "@omforent/kernel";

/** Carries a refusal out of nested decoding; {@link decoding} makes it a value again. */
export class CannotRead extends Error {
  readonly refusal: Refusal;
  constructor(code: string, params: Refusal["params"], path: string) {
    super(code);
    this.refusal = refuse(code, params, { path }).refusal;
  }
}

/** A decoder reads one JSON value; `path` is where it stands in the document: "participants/2/name". */
export type Decoder<Value> = (json: unknown, path: string) => Value;

/** Runs a decoder; the refusal has code `json/…` and a path. */
export function decoding<Value>(
  decoder: Decoder<Value>,
  json: unknown,
): { ok: true; value: Value } | { ok: false; refusal: Refusal } {
  try {
    return { ok: true, value: decoder(json, "") };
  } catch (error) {
    if (error instanceof CannotRead) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

export const at = (path: string, name: string | number): string => (path === "" ? String(name) : `${path}/${name}`);

/** An object with exactly these fields; an unknown one is named, since it is most often a misspelling. */
export function fieldsOf(json: unknown, path: string, known: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new CannotRead("json/expected-object", { got: kindOf(json) }, path);
  for (const name of Object.keys(json))
    if (!known.includes(name))
      throw new CannotRead("json/unknown-field", { field: name.slice(0, 80), known }, at(path, name.slice(0, 80)));
  return json as Readonly<Record<string, unknown>>; // an object that is not an array
}

export const text: Decoder<string> = (json, path) => {
  if (typeof json !== "string") throw new CannotRead("json/expected-text", { got: kindOf(json) }, path);
  return json;
};

export const flag: Decoder<boolean> = (json, path) => {
  if (typeof json !== "boolean") throw new CannotRead("json/expected-boolean", { got: kindOf(json) }, path);
  return json;
};

export const whole: Decoder<number> = (json, path) => {
  if (typeof json !== "number" || !Number.isSafeInteger(json))
    throw new CannotRead("json/expected-whole-number", { got: kindOf(json) }, path);
  return json;
};

export const list =
  <Value>(item: Decoder<Value>): Decoder<Value[]> =>
  (json, path) => {
    if (!Array.isArray(json)) throw new CannotRead("json/expected-list", { got: kindOf(json) }, path);
    return json.map((one, index) => item(one, at(path, index)));
  };

export const optional =
  <Value, Default>(decoder: Decoder<Value>, fallback: Default): Decoder<Value | Default> =>
  (json, path) =>
    json === undefined || json === null ? fallback : decoder(json, path);

export const money: Decoder<Ore> = (json, path) => {
  const read = oreFromWire(text(json, path));
  if (!read.ok) throw new CannotRead(read.refusal.code, read.refusal.params, path);
  return read.value;
};

export const date: Decoder<PlainDate> = (json, path) => {
  const read = parseDate(text(json, path));
  if (!read.ok) throw new CannotRead(read.refusal.code, read.refusal.params, path);
  return read.value;
};

/** A fraction "n/d", a decimal "0.3", or a JSON number, which is read as the shortest decimal that it prints as. */
export const exact: Decoder<Fraction> = (json, path) => {
  if (typeof json === "number" && Number.isSafeInteger(json)) return fraction(BigInt(json));
  const written = typeof json === "number" ? String(json) : text(json, path);
  const read = parseFraction(written);
  if (!read.ok) throw new CannotRead(read.refusal.code, { text: written.slice(0, 80) }, path);
  return read.value;
};

export function oneOf<Option extends string>(options: readonly Option[]): Decoder<Option> {
  return (json, path) => {
    const found = options.find((option) => option === json);
    if (found === undefined)
      throw new CannotRead("json/expected-one-of", { options, got: String(json).slice(0, 80) }, path);
    return found;
  };
}

const kindOf = (json: unknown): string =>
  json === null ? "null" : json === undefined ? "nothing" : Array.isArray(json) ? "list" : typeof json;
