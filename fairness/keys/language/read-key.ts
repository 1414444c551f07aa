import { kroner, type Ore } from "@omforent/kernel";
import type { CostGroup, CostGroups, CostRule, Key, LimitedAmounts, RoundingUnit, ShareRule } from "../key.ts";
import { chargeIn } from "./read-charges.ts";
import { moneyIn } from "./read-numbers.ts";
import { ruleIn } from "./read-share-rule.ts";
import type { ReadingContext } from "./reading-context.ts";
import { type Part, partOf, partsOf } from "./tree.ts";

/** The key that a whole sentence says. */
export function keyIn(sentence: Part, context: ReadingContext): Key {
  const key = partOf(sentence, "key")!;
  const [cost] = partOf(key, "cost")!.parts;
  const rounding = partOf(key, "rounding");
  return context.at(key, {
    rounding: rounding ? roundingIn(rounding.parts[0]!, context) : 1n,
    cost: cost!.rule === "groups" ? groupsIn(cost!, context) : costIn(cost!, context),
  });
}

function roundingIn(part: Part, context: ReadingContext): RoundingUnit {
  const unit: Ore = part.slots.money ? moneyIn(part.slots.money, context) : kroner(1n);
  if (unit === 100n || unit === 10_000n || unit === 100_000n || unit === 1n) return unit as bigint as RoundingUnit;
  context.refuse(part, "key/rounding-unknown", { rounding: String(unit) });
  return 1n;
}

function groupsIn(part: Part, context: ReadingContext): CostGroups {
  const groups = partsOf(part, "group").map((group): CostGroup => {
    const cost = partOf(group, "costRule");
    return context.at(group, {
      name: context.tokenOf(group).text,
      cost: cost ? costIn(cost, context) : ({ kind: "outside" } as const),
    });
  });
  return context.at(part, { kind: "groups", groups });
}

function costIn(part: Part, context: ReadingContext): CostRule {
  const [said] = part.parts;
  if (said!.rule === "limited") return limitedIn(said!, context);
  const rest = partOf(said!, "remainder");
  return context.at(said!, {
    kind: "charged-first",
    charges: partsOf(said!, "charge").map((charge) => chargeIn(charge, context)),
    rest: rest ? limitedIn(partOf(rest, "limited")!, context) : null,
  });
}

function limitedIn(part: Part, context: ReadingContext): ShareRule | LimitedAmounts {
  const rule = ruleIn(partOf(part, "rule")!, context);
  const limits = partOf(part, "amountLimits");
  if (!limits) return rule;
  const { minimum, maximum } = limits.parts[0]!.slots;
  return context.at(part, {
    kind: "limited-amounts",
    rule,
    minimum: minimum ? moneyIn(minimum, context) : null,
    maximum: maximum ? moneyIn(maximum, context) : null,
  });
}
