import { type Ore, ok, type Result, refuse } from "@omforent/kernel";
import type { CostRule } from "./key.ts";
import type { Scenario } from "./scenario.ts";

/** The amount of each cost group; the one amount of a key without groups has the name null. */
export type Line = { readonly name: string | null; readonly cost: CostRule; readonly amount: Ore | null };
export type Amounts = { readonly lines: readonly Line[]; readonly outside: Readonly<Record<string, Ore>> };

/** Which amount each cost group has; a group whose charges make its own sum may go without. */
export function amountsOf({ key, amount, groups = {} }: Scenario): Result<Amounts> {
  if (key.cost.kind !== "groups") {
    const named = Object.keys(groups);
    if (named.length > 0) return refuse("key/group-unknown", { names: named, known: [] });
    return ok({ lines: [{ name: null, cost: key.cost, amount }], outside: {} });
  }
  const names = key.cost.groups.map(({ name }) => name);
  const given = new Map(Object.entries(groups));
  const unknown = [...given.keys()].filter((name) => !names.includes(name));
  if (unknown.length > 0) return refuse("key/group-unknown", { names: unknown, known: names });
  const lines: Line[] = [];
  const outside: [string, Ore][] = [];
  const missing: string[] = [];
  for (const { name, cost } of key.cost.groups) {
    const sum = given.get(name) ?? null;
    const makesItsOwn = cost.kind === "charged-first" && cost.rest === null;
    if (sum === null && !makesItsOwn && cost.kind !== "outside") missing.push(name);
    if (cost.kind !== "outside") lines.push({ name, cost, amount: sum });
    else if (sum !== null) outside.push([name, sum]);
  }
  if (missing.length > 0) return refuse("key/group-amounts-missing", { names: missing });
  return ok({ lines, outside: Object.fromEntries(outside) });
}
