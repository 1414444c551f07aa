import { type Fraction, fraction, fractions, type Ore, ore } from "@omforent/kernel";
import { oreFrom } from "./numerals.ts";
import type { ReadingContext } from "./reading-context.ts";
import { fold } from "./tokens.ts";
import type { Part } from "./tree.ts";

export const numberIn = (part: Part, context: ReadingContext): Fraction =>
  context.tokenOf(part).number ?? fractions.zero;
const bigintIn = (part: Part, context: ReadingContext): bigint => numberIn(part, context).n;

/** "30 %" or "1/3". */
export function shareIn(part: Part, context: ReadingContext): Fraction {
  const [written] = part.parts;
  if (written!.rule === "ratio") return context.at(part, ratioIn(written!, context));
  return context.at(part, fractions.divide(numberIn(written!.slots.number!, context), fraction(100n)));
}

function ratioIn({ slots }: Part, context: ReadingContext): Fraction {
  const [over, under] = [bigintIn(slots.over!, context), bigintIn(slots.under!, context)];
  if (under !== 0n) return fraction(over, under);
  context.refuse(slots.under!, "fraction/zero-denominator", { text: `${over}/${under}` });
  return fraction(over);
}

/** "2", "2,5" or "1/3" of whatever is counted. */
export function quantityIn(part: Part, context: ReadingContext): Fraction {
  const [written] = part.parts;
  return written!.rule === "ratio" ? ratioIn(written!, context) : numberIn(part, context);
}

/** "75 000 kr". */
export function moneyIn({ slots }: Part, context: ReadingContext): Ore {
  const amount = oreFrom(numberIn(slots.number!, context));
  if (amount !== null) return amount;
  context.refuse(slots.number!, "language/parts-of-an-ore", { found: context.tokenOf(slots.number!).text });
  return ore(0n);
}

/** A number of years: "3" or "tre". */
export function countIn(part: Part, context: ReadingContext): number {
  const { number, text } = context.tokenOf(part);
  if (number) return smallNumber(number.n);
  return context.book.numberWords.map(fold).indexOf(fold(text)) + 1;
}

/** A day of a month, a month's number or a year. */
export const wholeIn = (part: Part, context: ReadingContext): number => smallNumber(bigintIn(part, context));

export const monthIn = (part: Part, context: ReadingContext): number =>
  context.book.months.map(fold).indexOf(fold(context.tokenOf(part).text)) + 1;

/** Absurd numbers stay absurd, and are refused by what they count. */
const smallNumber = (value: bigint): number => Number(value > 1_000_000n ? 1_000_000n : value);
