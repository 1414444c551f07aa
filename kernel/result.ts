/** What a refusal may tell about: facts, never sentences. Sentences are written in `locales/`, in three languages. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

/** Where in a text something is wrong: offset and length in UTF-16 code units, as JavaScript counts them. */
export type Position = { readonly offset: number; readonly length: number };

/**
 * An expected no. `code` is stable and part of the API ("key/weights-not-100"); `params` are the facts that the
 * sentence needs; `path` points into the input ("participants/2/statistics"); `because` lists several reasons one by one.
 */
export type Refusal = {
  readonly code: string;
  readonly params: { readonly [name: string]: Fact };
  readonly path?: string;
  readonly position?: Position;
  readonly because?: readonly Refusal[];
};

export type Ok<Value> = { readonly ok: true; readonly value: Value };
export type Refused = { readonly ok: false; readonly refusal: Refusal };

/** Expected refusals are values; bugs throw. */
export type Result<Value> = Ok<Value> | Refused;

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });

export const refuse = (
  code: string,
  params: Refusal["params"] = {},
  where: Pick<Refusal, "path" | "position" | "because"> = {},
): Refused => ({ ok: false, refusal: { code, params, ...where } });

/** The value of a result that the caller knows to be right; throws with the refusal's code when it is not: a bug. */
export function expect<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`expected a value, got ${result.refusal.code}: ${JSON.stringify(result.refusal)}`);
}
