import type { CostGroups, CostRule, OutsideTheSplit, Who } from "./key.ts";

/** Everyone whom the key singles out for a surcharge, a rebate, a cost or a price of its own. */
export function* whoIn(node: CostRule | CostGroups | OutsideTheSplit): Generator<Who> {
  switch (node.kind) {
    case "equal":
    case "measure":
    case "table":
    case "outside":
      return;
    case "weighted":
      for (const { rule } of node.parts) yield* whoIn(rule);
      return;
    case "phase-in":
      yield* whoIn(node.from);
      yield* whoIn(node.to);
      return;
    case "adjusted":
      yield node.who;
      yield* whoIn(node.rule);
      return;
    case "limited-shares":
    case "pro-rata":
    case "limited-amounts":
      yield* whoIn(node.rule);
      return;
    case "charged-first":
      for (const charge of node.charges) {
        if (charge.kind === "fixed-one") yield charge.who;
        if (charge.kind === "unit-price") for (const { who } of charge.exceptions) yield who;
      }
      if (node.rest) yield* whoIn(node.rest);
      return;
    case "groups":
      for (const { cost } of node.groups) yield* whoIn(cost);
  }
}
