import type { Brand } from "./brand.ts";
import { ok, type Result, refuse } from "./result.ts";

/** Money: whole øre. The only type that holds money; a `number` never does. */
export type Ore = Brand<bigint, "Ore">;

export const ore = (amount: bigint): Ore => amount as Ore; // the one place where a bigint becomes money
export const kroner = (amount: bigint): Ore => ore(amount * 100n);
export const sumOre = (amounts: Iterable<Ore>): Ore => {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return ore(total);
};

const wire = /^-?\d{1,30}\.\d\d$/;

/** On the wire money is kroner with two decimals: "99561.88". */
export const oreToWire = (amount: Ore): string => {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Reads "99561.88". Refusal: `money/not-kroner` with the text. */
export function oreFromWire(text: string): Result<Ore> {
  if (!wire.test(text)) return refuse("money/not-kroner", { text: text.slice(0, 80) });
  return ok(ore(BigInt(text.replace(".", ""))));
}
