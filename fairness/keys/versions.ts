import type { PlainDate } from "@omforent/kernel";
import type { Key } from "./key.ts";

/** A key from the day it holds; `from` null means from the start, or that nobody knows when it began. */
export type DatedKey = { readonly from: PlainDate | null; readonly key: Key };

/**
 * The version that holds on a day: the latest that has begun; null before the first. Of two that begin on the same day,
 * the one listed last holds, as a correction follows what it corrects.
 */
export function keyOn<Version extends DatedKey>(versions: readonly Version[], day: PlainDate): Version | null {
  let found: Version | null = null;
  for (const version of versions) {
    const hasBegun = version.from === null || version.from <= day;
    if (hasBegun && (found === null || (version.from ?? "") >= (found.from ?? ""))) found = version;
  }
  return found;
}
