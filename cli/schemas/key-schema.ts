import { date, exact, fraction, id, list, money, object, optional, ref, type Schema, text } from "./schema.ts";

/** In a key that is given, what has a usual value may be left out; in a key that is shown, everything stands. */
type Direction = "given" | "shown";

const kind = (name: string, fields: Readonly<Record<string, Schema>> = {}, left: readonly string[] = []): Schema =>
  object({ kind: { const: name }, ...fields }, left);
const whole: Schema = { type: "integer" };

/** The definitions of a key's tree; the key itself is `key`. */
export function keyDefinitions(direction: Direction): Readonly<Record<string, Schema>> {
  const left = (...names: readonly string[]) => (direction === "given" ? names : []);
  const ratio = direction === "given" ? exact : fraction;
  const share = ref("shareRule");
  const shareRules = [
    kind("equal"),
    kind("measure", { figure: ref("reading") }),
    kind("weighted", { parts: list(object({ weight: ratio, rule: share })) }),
    kind("table", { shares: list(object({ participant: id, share: ratio })) }),
    kind("adjusted", { rule: share, who: ref("who"), factor: ratio }),
    kind(
      "limited-shares",
      { rule: share, minimum: optional(ratio), maximum: optional(ratio) },
      left("minimum", "maximum"),
    ),
    kind("phase-in", { from: share, to: share, firstYear: whole, years: whole }),
    kind("pro-rata", { by: { enum: ["days", "months"] }, rule: share }),
  ];
  const charges = [
    kind("fixed-each", { amount: money }),
    kind("fixed-one", { amount: money, who: ref("who") }),
    kind(
      "unit-price",
      {
        price: money,
        quantity: ref("reading"),
        free: ratio,
        exceptions: list(object({ who: ref("who"), price: money })),
      },
      left("free", "exceptions"),
    ),
    kind("own-cost", { rate: ratio, cost: ref("reading"), upTo: optional(money) }, left("rate", "upTo")),
  ];
  const times = [
    kind("unstated"),
    kind("date", { date }),
    kind("day", { month: whole, day: whole, yearsBefore: whole }),
    kind("average", { years: whole, month: whole, day: whole, yearsBefore: whole }),
  ];
  const key = object({ rounding: money, cost: { anyOf: [ref("costRule"), ref("costGroups")] } }, left("rounding"));
  return {
    key: direction === "given" ? { anyOf: [key, ref("costRule"), ref("costGroups")] } : key,
    costGroups: kind("groups", {
      groups: list(object({ name: text, cost: { anyOf: [ref("costRule"), kind("outside")] } })),
    }),
    costRule: {
      anyOf: [
        share,
        ref("limitedAmounts"),
        kind(
          "charged-first",
          { charges: list({ anyOf: charges }), rest: optional({ anyOf: [share, ref("limitedAmounts")] }) },
          left("rest"),
        ),
      ],
    },
    limitedAmounts: kind(
      "limited-amounts",
      { rule: share, minimum: optional(money), maximum: optional(money) },
      left("minimum", "maximum"),
    ),
    shareRule: { anyOf: shareRules },
    reading: object(
      { measure: text, at: { anyOf: times }, unpublished: { enum: ["wait", "newest"] } },
      left("at", "unpublished"),
    ),
    who: { anyOf: [kind("host"), kind("participant", { id })] },
  };
}
