import type { PlainDate } from "@omforent/kernel";
import type { KeyVersion } from "./key-version.ts";

/** Oldest first; an unstated start comes first, and of two with the same start the one entered last holds. */
export const inOrder = (versions: readonly KeyVersion[]): readonly KeyVersion[] =>
  [...versions].sort((a, b) => compareText(a.validFrom ?? "", b.validFrom ?? "") || a.number - b.number);

/** The version that holds on a date: the newest start that is not later; a draft or a proposal never does. Null: not known. */
export function keyInUse(versions: readonly KeyVersion[], date: PlainDate): KeyVersion | null {
  const started = inOrder(versions).filter((v) => isUsed(v) && (v.validFrom ?? "") <= date);
  return started.at(-1) ?? null;
}

const isUsed = ({ status }: KeyVersion): boolean => status === "documented" || status === "registered-as-todays";
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
