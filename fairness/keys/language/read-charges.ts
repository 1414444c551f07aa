import { type Fraction, fractions, type Ore } from "@omforent/kernel";
import type { Charge } from "../key.ts";
import { whoIn } from "./read-names.ts";
import { moneyIn, quantityIn, shareIn } from "./read-numbers.ts";
import { readingByUnitIn, readingIn } from "./read-reading.ts";
import type { ReadingContext } from "./reading-context.ts";
import { fold } from "./tokens.ts";
import { type Part, partOf, partsOf } from "./tree.ts";

/** "75 000 kr på hver", "65 kr per innbygger, men 12 kr for vertskommunen", "20 % av utbytte på den det gjelder". */
export function chargeIn(part: Part, context: ReadingContext): Charge {
  const [said] = part.parts;
  const { slots } = said!;
  if (said!.rule === "priced") return context.at(part, pricedIn(said!, context));
  if (said!.rule === "own") return context.at(part, ownCostIn(said!.parts[0]!, context));
  const amount = moneyIn(slots.money!, context);
  if (said!.rule === "fixedEach") return context.at(part, { kind: "fixed-each", amount });
  return context.at(part, { kind: "fixed-one", amount, who: whoIn(slots.who!, context) });
}

function pricedIn(part: Part, context: ReadingContext): Charge {
  const { slots } = part.parts[0]!;
  if (slots.unit && isFromEach(slots.unit, part, context))
    return { kind: "fixed-each", amount: moneyIn(slots.money!, context) };
  const [free, exceptions] = [partOf(part, "free"), partOf(part, "exceptions")];
  return {
    kind: "unit-price",
    price: moneyIn(slots.money!, context),
    quantity: slots.unit ? readingByUnitIn(slots.unit, context) : readingIn(slots.reading!, context),
    free: free ? context.at(free, quantityIn(free.slots.quantity!, context)) : fractions.zero,
    exceptions: (exceptions ? partsOf(exceptions, "exception") : []).map((one) =>
      context.at(one, { who: whoIn(one.slots.who!, context), price: moneyIn(one.slots.money!, context) }),
    ),
  };
}

/** "75 000 kr per kommune" is the same from everyone, unless municipalities are something that is counted. */
function isFromEach(unit: Part, priced: Part, context: ReadingContext): boolean {
  const name = partOf(unit, "unitName")!;
  const { text } = context.tokenOf(name);
  const isAlone = unit.parts.length === 1 && priced.parts.length === 1;
  return (
    isAlone &&
    context.book.participantNouns.includes(fold(text)) &&
    context.names.units.meaningOf(text).kind === "unknown"
  );
}

function ownCostIn({ slots }: Part, context: ReadingContext): Charge {
  const rate: Fraction = slots.share ? shareIn(slots.share, context) : { n: 1n, d: 1n };
  const upTo: Ore | null = slots.money ? moneyIn(slots.money, context) : null;
  return { kind: "own-cost", rate, cost: readingIn(slots.reading!, context), upTo };
}
