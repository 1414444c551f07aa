import { type Fraction, fraction, fractions } from "@omforent/kernel";
import { figureFacts, wire } from "./facts.ts";
import type { Charge, Who } from "./key.ts";
import type { Participant, Step } from "./scenario.ts";
import type { Setting } from "./shares.ts";

/** What one participant is charged before anything is shared; null when the charge does not concern it. */
export function chargeStep(charge: Charge, participant: Participant, setting: Setting): Step | null {
  switch (charge.kind) {
    case "fixed-each":
      return leaf("fixed-each", {}, fraction(charge.amount));
    case "fixed-one":
      return isMeant(charge.who, participant) ? leaf("fixed-one", {}, fraction(charge.amount)) : null;
    case "unit-price":
      return unitPriceStep(charge, participant, setting);
    case "own-cost":
      return ownCostStep(charge, participant, setting);
  }
}

export const isMeant = (who: Who, participant: Participant): boolean =>
  who.kind === "host" ? participant.host === true : participant.id === who.id;

function unitPriceStep(
  charge: Extract<Charge, { kind: "unit-price" }>,
  participant: Participant,
  { figures }: Setting,
): Step {
  const figure = figures.read(charge.quantity, participant.id);
  const counted = fractions.maximum(fractions.subtract(figure.value, charge.free), fractions.zero);
  const exception = charge.exceptions.find(({ who }) => isMeant(who, participant));
  const price = fraction(exception ? exception.price : charge.price);
  const params = {
    measure: charge.quantity.measure,
    price: wire(price),
    isException: exception !== undefined,
    free: wire(charge.free),
    counted: wire(counted),
    ...figureFacts(figure),
  };
  return leaf("unit-price", params, fractions.multiply(price, counted));
}

function ownCostStep(
  charge: Extract<Charge, { kind: "own-cost" }>,
  participant: Participant,
  { figures }: Setting,
): Step {
  const figure = figures.read(charge.cost, participant.id);
  const own = fractions.multiply(fractions.multiply(figure.value, charge.rate), kronerInOre);
  const limit = charge.upTo === null ? null : fraction(charge.upTo);
  const params = {
    measure: charge.cost.measure,
    rate: wire(charge.rate),
    upTo: limit && wire(limit),
    isLimited: limit !== null && fractions.compare(own, limit) > 0,
    ...figureFacts(figure),
  };
  return leaf("own-cost", params, limit ? fractions.minimum(own, limit) : own);
}

const kronerInOre: Fraction = fraction(100n);
const leaf = (code: string, params: Step["params"], exact: Fraction): Step => ({ code, params, exact, children: [] });
