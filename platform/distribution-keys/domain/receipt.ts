import type { Evaluation, MeasureId, ParticipantId, Step } from "@omforent/fairness";
import { type Fraction, fractions, type Ore, ore } from "@omforent/kernel";

/**
 * «Hvorfor dette beløpet?» as a receipt. `shown` is whole øre, cut down; the lines' `shown` sum to the amount, because what
 * was cut off is a line of its own. `steps` goes from the outside in: a part of the key, and the rule that divided it.
 */
export type ReceiptLine = {
  readonly steps: readonly Step[];
  readonly exact: Fraction;
  readonly shown: Ore;
  readonly lines: readonly ReceiptLine[];
};

/** Steps that only hold others together; they have no line of their own. */
const containers = new Set(["amount", "weighted", "charged", "adjusted", "limited", "phase-in", "pro-rata"]);

export function receiptOf(evaluation: Evaluation, id: ParticipantId): readonly ReceiptLine[] {
  const root = evaluation.explanation[id];
  return root ? linesWithRounding(root.children, root.exact) : [];
}

/** The lines of siblings, and last the øre that are left when each was cut down. */
function linesWithRounding(steps: readonly Step[], whole: Fraction): readonly ReceiptLine[] {
  const lines = steps.filter(({ code }) => code !== "rounding").flatMap(linesOf);
  const left = fractions.floor(whole) - lines.reduce((total, { shown }) => total + shown, 0n);
  const rounding = steps.find(({ code }) => code === "rounding");
  if (left === 0n) return lines;
  const step = rounding ?? { code: "rounding-only", params: {}, exact: fractions.zero, children: [] };
  return [...lines, { steps: [step], exact: step.exact, shown: ore(left), lines: [] }];
}

function linesOf(step: Step): readonly ReceiptLine[] {
  if (containers.has(step.code)) return step.children.flatMap(linesOf);
  if (step.code === "group") {
    const lines = linesWithRounding(step.children, step.exact);
    return [{ steps: [step], exact: step.exact, shown: total(lines), lines }];
  }
  const inner = step.children.flatMap(linesOf);
  const [only] = inner;
  if (!only) return [{ steps: [step], exact: step.exact, shown: cut(step.exact), lines: [] }];
  if (inner.length === 1) return [{ ...only, steps: [step, ...only.steps] }];
  return [{ steps: [step], exact: step.exact, shown: total(inner), lines: inner }];
}

const cut = (exact: Fraction): Ore =>
  ore(fractions.isNegative(exact) ? -fractions.floor(fractions.negate(exact)) : fractions.floor(exact));
const total = (lines: readonly ReceiptLine[]): Ore => ore(lines.reduce((sum, { shown }) => sum + shown, 0n));

/** The figures that the receipt rests on: where each is from and for which date, each once. */
export function sourcesOf(lines: readonly ReceiptLine[]): readonly UsedSource[] {
  const found = new Map<string, UsedSource>();
  const visit = (line: ReceiptLine): void => {
    for (const step of line.steps)
      for (const { source, date } of basisOf(step)) {
        const measure = String(step.params.measure ?? "");
        found.set(`${source} ${date} ${measure}`, { source, date, measure });
      }
    line.lines.forEach(visit);
  };
  lines.forEach(visit);
  return [...found.values()];
}

/** Where a figure is from: what a person typed has no source. */
export type UsedSource = {
  readonly source: string | null;
  readonly date: string | null;
  readonly measure: MeasureId;
};

type Basis = { readonly source: string | null; readonly date: string | null; readonly value: string };

export const basisOf = (step: Step): readonly Basis[] =>
  Array.isArray(step.params.basis) ? (step.params.basis as unknown as readonly Basis[]) : []; // written by fairness/keys/facts.ts
