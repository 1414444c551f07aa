import { type Claim, timeOf } from "./claim.ts";
import { lastDayOf } from "./partial-date.ts";

/**
 * A field with every statement about it. `shown` comes first and `others` stand beside it, the newest first: nothing is overwritten.
 * "contested": two that hold for the same time, or what a person registered and the newest public source, differ.
 */
export type Field<Value> = {
  readonly state: "known" | "contested" | "unknown";
  readonly shown: Claim<Value> | null;
  readonly others: readonly Claim<Value>[];
};

/** Merges the statements about one field. What a person registered last stands first, then the newest public source, then the surest. */
export function fieldOf<Value>(
  claims: readonly Claim<Value>[],
  same: (a: Value, b: Value) => boolean = sameJson,
): Field<Value> {
  const registered = claims.filter(({ origin }) => origin.kind === "registered").sort(newestRegistrationFirst);
  const [current] = registered;
  const valid = current && current.value !== null ? [current] : [];
  const publicOnes = claims.filter(({ origin, value }) => origin.kind === "public" && value !== null).sort(newestFirst);
  const [shown, second] = [...valid, ...publicOnes];
  if (!shown) return { state: "unknown", shown: null, others: registered.filter(({ value }) => value !== null) };
  const differ = second !== undefined && isComparable(shown, second) && !same(shown.value!, second.value!);
  const earlier = registered.slice(1).filter(({ value }) => value !== null);
  const rest = publicOnes.filter((claim) => claim !== shown);
  return { state: differ ? "contested" : "known", shown, others: [...rest, ...earlier] };
}

/** Two public statements about different times are history; two about the same time must agree. */
const isComparable = (shown: Claim<unknown>, other: Claim<unknown>): boolean =>
  shown.origin.kind === "registered" || timeOf(shown) === timeOf(other);

const newestRegistrationFirst = (a: Claim<unknown>, b: Claim<unknown>): number =>
  compare(registeredAt(b), registeredAt(a)) || compare(b.id.padStart(20, "0"), a.id.padStart(20, "0"));

const newestFirst = (a: Claim<unknown>, b: Claim<unknown>): number =>
  compare(day(b), day(a)) || sureness(b) - sureness(a) || compare(a.id.padStart(20, "0"), b.id.padStart(20, "0"));

const registeredAt = ({ origin }: Claim<unknown>): string => (origin.kind === "registered" ? origin.at : "");
const day = (claim: Claim<unknown>): string => {
  const time = timeOf(claim);
  return time === null ? "" : lastDayOf(time);
};
const sureness = ({ confidence }: Claim<unknown>): number => ({ high: 3, medium: 2, low: 1 })[confidence ?? "high"];
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sameJson = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** The same text for the same value, whatever the order of its fields; amounts are whole øre. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) =>
    typeof inner === "bigint"
      ? inner.toString()
      : inner !== null && typeof inner === "object" && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compare(a, b)))
        : inner,
  );
