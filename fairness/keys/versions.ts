import type { PlainDate } from "@omforent/kernel";
import type { Key } from "./key.ts";

/** A key from the day it holds; `from` null means from the start, or that nobody knows when it began. */
export type DatedKey = { readonly from: PlainDate | null; readonly key: Key };

/** The version that holds on a day: the latest that has begun; null before the first. */
export function keyOn<Version extends DatedKey>(versions: readonly Version[], day: PlainDate): Version | null {
  const begun = versions.filter(({ from }) => from === null || from <= day);
  return begun.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? 1 : -1))[0] ?? null;
}
