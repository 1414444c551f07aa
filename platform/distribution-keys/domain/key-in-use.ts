import type { PlainDate } from "@omforent/kernel";
import type { KeyVersion } from "./key-version.ts";

/**
 * Oldest first; an unstated start comes first. Of two with the same start the one entered last holds, and what the councils have adopted
 * before what a person has entered.
 */
export const inOrder = (versions: readonly KeyVersion[]): readonly KeyVersion[] =>
  [...versions].sort(
    (a, b) =>
      compareText(a.validFrom ?? "", b.validFrom ?? "") ||
      Number(a.status === "proposed") - Number(b.status === "proposed") ||
      a.number - b.number,
  );

/**
 * The version that holds on a date: the newest start that is not later. A draft never does, and a proposal only when every council that must
 * decide has adopted it. Null: not known.
 */
export function keyInUse(versions: readonly KeyVersion[], date: PlainDate): KeyVersion | null {
  const started = inOrder(versions).filter((v) => isUsed(v) && (v.validFrom ?? "") <= date);
  return started.at(-1) ?? null;
}

const isUsed = ({ status, adoption }: KeyVersion): boolean =>
  status === "documented" ||
  status === "registered-as-todays" ||
  (adoption !== null && adoption.since !== null && !adoption.superseded);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
