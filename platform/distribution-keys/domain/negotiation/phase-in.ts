import { type CostRule, type Key, type ShareRule, validateKey } from "@omforent/fairness";
import { ok, type Result, refuse } from "@omforent/kernel";

/** From today's key to the new one over whole years: in the k-th of n years the new one weighs k/n. */
export type PhaseIn = { readonly firstYear: number; readonly years: number };

export const mostPhaseInYears = 10;

/**
 * The key that is proposed, with its phase-in inside it: one key, so that workshop, payments and settlement reckon the same.
 * Refusals: `negotiation/phase-in-needs-todays-key`, `negotiation/phase-in-needs-shares`, `negotiation/phase-in-length` and those of the key.
 */
export function phasedIn(next: Key, today: Key | null, phaseIn: PhaseIn | null): Result<Key> {
  if (phaseIn === null) return ok(next);
  const path = "phaseIn";
  if (phaseIn.years < 2 || phaseIn.years > mostPhaseInYears)
    return refuse("negotiation/phase-in-length", { years: phaseIn.years, most: mostPhaseInYears }, { path });
  if (today === null) return refuse("negotiation/phase-in-needs-todays-key", {}, { path });
  const [from, to] = [today.cost, next.cost];
  if (!isShares(from) || !isShares(to)) return refuse("negotiation/phase-in-needs-shares", {}, { path });
  const key: Key = { rounding: next.rounding, cost: { kind: "phase-in", from, to, ...phaseIn } };
  const valid = validateKey(key);
  return valid.ok ? ok(key) : { ok: false, refusal: { ...valid.refusal, path } };
}

/** Only what divides any amount in the same proportions can go gradually over into another. */
const isShares = (cost: Key["cost"]): cost is ShareRule =>
  cost.kind !== "groups" && !(["limited-amounts", "charged-first"] as readonly CostRule["kind"][]).includes(cost.kind);
