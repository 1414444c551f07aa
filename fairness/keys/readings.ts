import type { Charge, CostGroups, CostRule, OutsideTheSplit, Reading } from "./key.ts";
import { rulesInUse } from "./phase-in.ts";

type Node = CostRule | CostGroups | OutsideTheSplit;

/**
 * Every reading that a key makes. With a year: only those that count in that year, since a phase-in that is over no
 * longer needs the old rule's figures, and one that has not begun does not need the new rule's yet.
 */
export function* readingsIn(node: Node, year: number | null = null): Generator<Reading> {
  switch (node.kind) {
    case "equal":
    case "table":
    case "outside":
      return;
    case "measure":
      yield node.figure;
      return;
    case "weighted":
      for (const { rule } of node.parts) yield* readingsIn(rule, year);
      return;
    case "phase-in":
      for (const rule of rulesInUse(node, year)) yield* readingsIn(rule, year);
      return;
    case "adjusted":
    case "limited-shares":
    case "pro-rata":
    case "limited-amounts":
      yield* readingsIn(node.rule, year);
      return;
    case "charged-first":
      for (const charge of node.charges) yield* readingsOfCharge(charge);
      if (node.rest) yield* readingsIn(node.rest, year);
      return;
    case "groups":
      for (const group of node.groups) yield* readingsIn(group.cost, year);
  }
}

function* readingsOfCharge(charge: Charge): Generator<Reading> {
  if (charge.kind === "unit-price") yield charge.quantity;
  if (charge.kind === "own-cost") yield charge.cost;
}
