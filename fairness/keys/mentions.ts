import type { CostGroups, CostRule, OutsideTheSplit, Who } from "./key.ts";
import { rulesInUse } from "./phase-in.ts";

/**
 * Everyone whom the key singles out for a surcharge, a rebate, a cost or a price of its own. With a year: only by the
 * rules that count in that year.
 */
export function* whoIn(node: CostRule | CostGroups | OutsideTheSplit, year: number | null = null): Generator<Who> {
  switch (node.kind) {
    case "equal":
    case "measure":
    case "table":
    case "outside":
      return;
    case "weighted":
      for (const { rule } of node.parts) yield* whoIn(rule, year);
      return;
    case "phase-in":
      for (const rule of rulesInUse(node, year)) yield* whoIn(rule, year);
      return;
    case "adjusted":
      yield node.who;
      yield* whoIn(node.rule, year);
      return;
    case "limited-shares":
    case "pro-rata":
    case "limited-amounts":
      yield* whoIn(node.rule, year);
      return;
    case "charged-first":
      for (const charge of node.charges) {
        if (charge.kind === "fixed-one") yield charge.who;
        if (charge.kind === "unit-price") for (const { who } of charge.exceptions) yield who;
      }
      if (node.rest) yield* whoIn(node.rest, year);
      return;
    case "groups":
      for (const { cost } of node.groups) yield* whoIn(cost, year);
  }
}
