import { fraction, fractions } from "@omforent/kernel";
import type { Apportionment } from "./apportionment.ts";
import { boundedToSum } from "./bounded-lines.ts";
import { type Quota, roundToTotal } from "./largest-remainder.ts";
import type { Party } from "./party.ts";

/**
 * Largest remainder (Hamilton 1792, Hare/Niemeyer): everyone gets the whole part of its quota, and the units left over
 * go to the largest remainders. With limits: the whole numbers within them that are nearest to the quotas (least squares),
 * so the quotas of the others are shifted equally, not scaled. That is how the United States used a minimum of one seat
 * in 1880, and only so does the Alabama paradox of that year appear.
 */
export function hamilton(total: bigint, parties: readonly Party[]): Apportionment {
  const exact = shiftedQuotas(total, parties);
  const quotas = exact.map((quota, place) => ({ id: String(place), exact: quota }));
  const rounded = roundToTotal(quotas, total, 1n, firstInTheList);
  return { seats: rounded.map(({ amount }) => amount), ties: tieIn(rounded) };
}

function shiftedQuotas(total: bigint, parties: readonly Party[]) {
  const weights = parties.reduce((sum, { weight }) => sum + weight, 0n);
  const lines = parties.map(({ weight, minimum, maximum }) => ({
    start: weight === 0n ? fractions.zero : fraction(total * weight, weights),
    slope: weight === 0n ? 0n : 1n,
    minimum,
    maximum,
  }));
  return boundedToSum(total, lines);
}

const firstInTheList = (a: Quota, b: Quota): number => Number(a.id) - Number(b.id);

function tieIn(rounded: ReturnType<typeof roundToTotal>): Apportionment["ties"] {
  const queue = rounded.toSorted((a, b) => a.place - b.place);
  const units = queue.filter(({ extra }) => extra > 0n).length;
  const [last, next] = [queue[units - 1], queue[units]];
  if (!last || !next || !fractions.equals(last.remainder, next.remainder)) return [];
  const tied = queue.filter(({ remainder }) => fractions.equals(remainder, last.remainder));
  const winners = tied.filter(({ extra }) => extra > 0n);
  return [{ parties: tied.map(({ id }) => Number(id)), units: BigInt(winners.length) }];
}
