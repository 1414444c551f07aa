import { type Fraction, fraction, fractions, type Ore, ore } from "@omforent/kernel";
import { type Rounded, roundToTotal } from "../apportionment/largest-remainder.ts";
import { wire } from "./facts.ts";
import type { RoundingUnit } from "./key.ts";
import type { Step } from "./scenario.ts";

/** A cost line with exact steps, one for each participant in the same order everywhere. */
type ExactLine = {
  readonly name: string | null;
  readonly total: Ore;
  readonly steps: readonly { readonly id: string; readonly step: Step }[];
};

export type RoundedLine = {
  readonly name: string | null;
  readonly total: Ore;
  readonly amounts: readonly Ore[];
  readonly exact: readonly Fraction[];
  /** The exact step and, where it changed anything, the rounding: together they are the amount. */
  readonly steps: readonly (readonly Step[])[];
};

/** The one rounding of a cost line; says for each participant what was cut off and who got what was left. */
export function roundLines({ name, total, steps }: ExactLine, unit: RoundingUnit): RoundedLine {
  const rounded = roundToTotal(
    steps.map(({ id, step }) => ({ id, exact: step.exact })),
    total,
    unit,
  );
  const queue = rounded.toSorted((a, b) => a.place - b.place);
  return {
    name,
    total,
    amounts: rounded.map(({ amount }) => ore(amount)),
    exact: steps.map(({ step }) => step.exact),
    steps: steps.map(({ step }, index) => [step, ...roundingStep(step.exact, rounded[index]!, queue, unit)]),
  };
}

function roundingStep(exact: Fraction, one: Rounded, queue: readonly Rounded[], unit: RoundingUnit): Step[] {
  const change = fractions.subtract(fraction(one.amount), exact);
  if (fractions.isZero(change)) return [];
  const params = {
    unit: unit.toString(),
    floor: one.floor.toString(),
    extra: one.extra.toString(),
    remainder: wire(one.remainder),
    place: one.place + 1,
    leftover: queue.reduce((sum, { extra }) => sum + extra, 0n).toString(),
    queue: aroundTheCut(queue).map(({ id, remainder, extra }) => ({
      id,
      remainder: wire(remainder),
      extra: extra.toString(),
    })),
  };
  return [{ code: "rounding", params, exact: change, children: [] }];
}

/** Up to ten of the queue, nearest to where the leftover units ended: they explain why this one and not that one. */
function aroundTheCut(queue: readonly Rounded[]): readonly Rounded[] {
  const lucky = queue.filter(({ extra }) => extra !== 0n).length;
  const start = Math.max(0, Math.min(lucky - 5, queue.length - 10));
  return queue.slice(start, start + 10);
}
