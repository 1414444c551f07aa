import type { PlainDate } from "@omforent/kernel";
import type { KeyVersion } from "./key-version.ts";

/** Oldest first; an unstated start comes first, and of two with the same start the one entered last holds. */
export const inOrder = (versions: readonly KeyVersion[]): readonly KeyVersion[] =>
  [...versions].sort((a, b) => compareText(a.validFrom ?? "", b.validFrom ?? "") || a.number - b.number);

/** The version that holds on a date: the newest start that is not later; a draft never holds. Null: not known. */
export function keyInUse(versions: readonly KeyVersion[], date: PlainDate): KeyVersion | null {
  const started = inOrder(versions).filter((v) => v.status !== "draft" && (v.validFrom ?? "") <= date);
  return started.at(-1) ?? null;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
