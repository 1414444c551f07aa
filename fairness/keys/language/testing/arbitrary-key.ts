import { type Fraction, fraction, fractions, type Ore, ore, plainDate } from "@omforent/kernel";
import fc from "fast-check";
import {
  type Charge,
  type CostGroups,
  type CostRule,
  type Key,
  type LimitedAmounts,
  type Reading,
  type ReferenceTime,
  roundingUnits,
  type ShareRule,
  type Who,
} from "../../key.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { anyText } from "./arbitrary-vocabulary.ts";

/** Any valid key whose measures and participants are in the vocabulary. */
export function anyKey(vocabulary: Vocabulary): fc.Arbitrary<Key> {
  const { rule } = anyRule(vocabulary);
  const amounts = fc.oneof(
    fc.bigInt({ min: 0n, max: 10_000_000n }),
    fc.bigInt({ min: 0n, max: 10n ** 20n }),
    fc.constant(7_500_000n),
  );
  const money: fc.Arbitrary<Ore> = amounts.map(ore);
  const limited: fc.Arbitrary<LimitedAmounts> = fc
    .record({ rule, a: money, b: money, which: fc.constantFrom("both", "minimum", "maximum") })
    .map(({ rule: inner, a, b, which }) => {
      const [least, most] = a <= b ? [a, b] : [b, a];
      return {
        kind: "limited-amounts",
        rule: inner,
        minimum: which === "maximum" ? null : least,
        maximum: which === "minimum" ? null : most,
      };
    });
  const charged: fc.Arbitrary<CostRule> = fc.record({
    kind: fc.constant("charged-first" as const),
    charges: fc.array(anyCharge(vocabulary, money), { minLength: 1, maxLength: 4 }),
    rest: fc.option(fc.oneof(rule, limited), { nil: null }),
  });
  const cost: fc.Arbitrary<CostRule> = fc.oneof({ weight: 3, arbitrary: rule }, limited, charged);
  const groups: fc.Arbitrary<CostGroups> = fc.record({
    kind: fc.constant("groups" as const),
    groups: fc.uniqueArray(
      fc.record({
        name: groupName,
        cost: fc.oneof({ weight: 4, arbitrary: cost }, fc.constant({ kind: "outside" as const })),
      }),
      { minLength: 1, maxLength: 4, selector: ({ name }) => name },
    ),
  });
  return fc.record({
    rounding: fc.constantFrom(...roundingUnits),
    cost: fc.oneof({ weight: 3, arbitrary: cost }, groups),
  });
}

const groupName = anyText
  .map((text) => text.replace(/\p{Cc}/gu, "").trim())
  .filter((text) => text.length > 0 && text.length <= 200);

function anyRule(vocabulary: Vocabulary): { rule: fc.Arbitrary<ShareRule> } {
  const reading = anyReading(vocabulary);
  const who = anyWho(vocabulary);
  const participants = vocabulary.participants.map(({ id }) => id);
  return fc.letrec<{ rule: ShareRule }>((tie) => {
    const inner = tie("rule");
    const measure: fc.Arbitrary<ShareRule> = reading.map((figure) => ({ kind: "measure", figure }));
    const weighted: fc.Arbitrary<ShareRule> = fc
      .array(inner, { minLength: 1, maxLength: 3 })
      .chain((rules) => sharesOfOne(rules.length).map((weights) => ({ rules, weights })))
      .map(({ rules, weights }) => ({
        kind: "weighted",
        parts: rules.map((rule, at) => ({ weight: weights[at]!, rule })),
      }));
    const table: fc.Arbitrary<ShareRule> = fc
      .subarray(participants, { minLength: Math.min(1, participants.length) })
      .chain((ids) => sharesOfOne(ids.length).map((shares) => ({ ids, shares })))
      .chain(({ ids, shares }) =>
        fc.subarray(participants.filter((id) => !ids.includes(id))).map((without) => ({ ids, shares, without })),
      )
      .map(({ ids, shares, without }) => ({
        kind: "table",
        shares: [
          ...ids.map((participant, at) => ({ participant, share: shares[at]! })),
          ...without.map((participant) => ({ participant, share: fractions.zero })),
        ],
      }));
    const adjusted: fc.Arbitrary<ShareRule> = fc.record({
      kind: fc.constant("adjusted" as const),
      rule: inner,
      who,
      factor: anyFraction,
    });
    const limited: fc.Arbitrary<ShareRule> = fc
      .record({ rule: inner, a: anyPart, b: anyPart, which: fc.constantFrom("both", "minimum", "maximum") })
      .map(({ rule, a, b, which }) => ({
        kind: "limited-shares",
        rule,
        minimum: which === "maximum" ? null : fractions.minimum(a, b),
        maximum: which === "minimum" ? null : fractions.maximum(a, b),
      }));
    const phaseIn: fc.Arbitrary<ShareRule> = fc.record({
      kind: fc.constant("phase-in" as const),
      from: inner,
      to: inner,
      firstYear: fc.integer({ min: 1800, max: 2999 }),
      years: fc.integer({ min: 1, max: 50 }),
    });
    const proRata: fc.Arbitrary<ShareRule> = fc.record({
      kind: fc.constant("pro-rata" as const),
      by: fc.constantFrom("days" as const, "months" as const),
      rule: inner,
    });
    return {
      rule: fc.oneof(
        { maxDepth: 5, depthSize: "small" },
        fc.constant<ShareRule>({ kind: "equal" }),
        measure,
        weighted,
        ...(participants.length > 0 ? [table] : []),
        adjusted,
        limited,
        phaseIn,
        proRata,
      ),
    };
  });
}

function anyCharge(vocabulary: Vocabulary, money: fc.Arbitrary<Ore>): fc.Arbitrary<Charge> {
  const [reading, who] = [anyReading(vocabulary), anyWho(vocabulary)];
  return fc.oneof(
    fc.record({ kind: fc.constant("fixed-each" as const), amount: money }),
    fc.record({ kind: fc.constant("fixed-one" as const), amount: money, who }),
    fc.record({
      kind: fc.constant("unit-price" as const),
      price: money,
      quantity: reading,
      free: fc.oneof(fc.constant(fractions.zero), anyFraction),
      exceptions: fc.array(fc.record({ who, price: money }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("own-cost" as const),
      rate: anyFraction.filter(({ n }) => n > 0n),
      cost: reading,
      upTo: fc.option(money, { nil: null }),
    }),
  );
}

function anyWho({ participants }: Vocabulary): fc.Arbitrary<Who> {
  const host: fc.Arbitrary<Who> = fc.constant({ kind: "host" });
  if (participants.length === 0) return host;
  return fc.oneof(
    host,
    fc.constantFrom(...participants).map(({ id }): Who => ({ kind: "participant", id })),
  );
}

const anyReading = ({ measures }: Vocabulary): fc.Arbitrary<Reading> =>
  fc.record({
    measure: fc.constantFrom(...measures.map(({ id }) => id)),
    at: anyTime,
    unpublished: fc.constantFrom("wait" as const, "newest" as const),
  });

const dayOfYear = fc.integer({ min: 0, max: 364 }).map((number) => {
  let [month, day] = [0, number];
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  while (day >= lengths[month]!) {
    day -= lengths[month]!;
    month += 1;
  }
  return { month: month + 1, day: day + 1 };
});
const yearsBefore = fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 20 }));
const anyTime: fc.Arbitrary<ReferenceTime> = fc.oneof(
  fc.constant<ReferenceTime>({ kind: "unstated" }),
  fc
    .record({ day: dayOfYear, year: fc.oneof(fc.constant(2026), fc.integer({ min: 0, max: 9999 })) })
    .map(({ day, year }): ReferenceTime => ({ kind: "date", date: plainDate(year, day.month, day.day) })),
  fc
    .record({ day: dayOfYear, before: yearsBefore })
    .map(({ day, before }): ReferenceTime => ({ kind: "day", ...day, yearsBefore: before })),
  fc
    .record({ day: dayOfYear, before: yearsBefore, years: fc.integer({ min: 2, max: 30 }) })
    .map(({ day, before, years }): ReferenceTime => ({ kind: "average", years, ...day, yearsBefore: before })),
);

const anyFraction: fc.Arbitrary<Fraction> = fc.oneof(
  fc.integer({ min: 0, max: 300 }).map((percent) => fraction(BigInt(percent), 100n)),
  fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
    .map(([n, d]) => fraction(n, d)),
  fc.tuple(fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 1n, max: 20n })).map(([n, d]) => fraction(n, d)),
);
const anyPart = anyFraction.map((value) => fractions.minimum(value, fractions.one));

/** So many positive shares that sum to exactly 1. */
const sharesOfOne = (count: number): fc.Arbitrary<Fraction[]> =>
  fc
    .array(fc.oneof(fc.bigInt({ min: 1n, max: 100n }), fc.bigInt({ min: 1n, max: 10n ** 9n })), {
      minLength: count,
      maxLength: count,
    })
    .map((weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0n);
      return weights.map((weight) => fraction(weight, total));
    });
