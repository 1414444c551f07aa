import type { Charge, ChargedFirst, CostGroups, CostRule, LimitedAmounts } from "../key.ts";
import { writeReading, writeReadingByUnit } from "./write-reading.ts";
import { writeRule } from "./write-share-rule.ts";
import type { Writer } from "./writer.ts";

/** "for ledelse: etter folketall; for pensjon: utenfor fordelingen". */
export const writeGroups = ({ groups }: CostGroups, writer: Writer): string =>
  groups
    .map(({ name, cost }) => {
      const said = cost.kind === "outside" ? writer.phrase("outside", {}) : writeCost(cost, writer);
      return `${writer.book.forGroup} ${writer.names.writeGroup(name)}: ${said}`;
    })
    .join("; ");

export function writeCost(cost: CostRule, writer: Writer): string {
  if (cost.kind === "charged-first") return writeCharged(cost, writer);
  return cost.kind === "limited-amounts" ? writeLimited(cost, writer) : writeRule(cost, writer);
}

function writeCharged({ charges, rest }: ChargedFirst, writer: Writer): string {
  const written = charges.map((charge) => writeCharge(charge, writer)).join(` ${writer.phrase("plus", {})} `);
  if (!rest) return written;
  const [first, and] = [writer.phrase("first", {}), writer.phrase("and", {})];
  return `${first} ${written}, ${and} ${writer.phrase("rest", {})} ${writeCost(rest, writer)}`;
}

function writeLimited({ rule, minimum, maximum }: LimitedAmounts, writer: Writer): string {
  const [least, most] = [
    minimum === null ? null : writer.money(minimum),
    maximum === null ? null : writer.money(maximum),
  ];
  const limits =
    least && most
      ? writer.phrase("betweenAmounts", { minimum: least, maximum: most })
      : least
        ? writer.phrase("atLeastAmount", { minimum: least })
        : writer.phrase("atMostAmount", { maximum: most! });
  return `${writeRule(rule, writer)}, ${limits}`;
}

function writeCharge(charge: Charge, writer: Writer): string {
  switch (charge.kind) {
    case "fixed-each":
      return writer.phrase("fixedEach", { money: writer.money(charge.amount) });
    case "fixed-one":
      return writer.phrase("fixedOne", { money: writer.money(charge.amount), who: writer.who(charge.who) });
    case "unit-price":
      return writePriced(charge, writer);
    case "own-cost": {
      const slots = { share: writer.share(charge.rate), reading: writeReading(charge.cost, writer) };
      return charge.upTo === null
        ? writer.phrase("ownCost", slots)
        : writer.phrase("ownCostUpTo", { ...slots, money: writer.money(charge.upTo) });
    }
  }
}

function writePriced({ price, quantity, free, exceptions }: Extract<Charge, { kind: "unit-price" }>, writer: Writer) {
  const money = writer.money(price);
  const unit = writeReadingByUnit(quantity, writer);
  const priced =
    unit === null
      ? writer.phrase("unitPriceOf", { money, reading: writeReading(quantity, writer) })
      : writer.phrase("unitPrice", { money, unit });
  const beyond = free.n === 0n ? "" : ` ${writer.phrase("free", { quantity: writer.quantity(free) })}`;
  if (exceptions.length === 0) return priced + beyond;
  const others = exceptions.map((one) =>
    writer.phrase("exception", { money: writer.money(one.price), who: writer.who(one.who) }),
  );
  return `${priced}${beyond}, ${writer.phrase("but", {})} ${writer.list(others)}`;
}
