import { fraction } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { VotingWeight } from "../../../bodies/domain/index.ts";
import {
  aDecision,
  agreed,
  aMatter,
  aStanding,
  changed,
  council,
  day,
  four,
  register,
  type Said,
  say,
} from "../../testing/a-matter.ts";
import {
  atLeastTwoThirds,
  type Closing,
  type MeasuredAgainst,
  moreThanHalf,
  type ResultRule,
  resultOf,
} from "../index.ts";

const [osen] = four;
const end = day("2026-12-31");
const standing = aStanding();
const ruled = (rule: ResultRule, closing: Closing = "stays-open") =>
  aMatter({ rule: { rule, closing, clause: agreed } });

describe("the result, whatever was said", () => {
  const anyAnswer = fc.record({
    participant: fc.constantFrom(...four),
    outcome: fc.constantFrom("adopted" as const, "rejected" as const, "not-voted" as const, "postponed" as const),
    date: fc.constantFrom("2026-09-10", "2026-10-01", "2026-11-12", "2026-11-19", "2026-11-20", "2026-12-01").map(day),
  });
  const answers = fc.array(anyAnswer, { maxLength: 10 });
  const weight = fc.tuple(fc.bigInt({ min: 0n, max: 7n }), fc.bigInt({ min: 1n, max: 5n }));
  const anyWeights = fc.tuple(weight, weight, weight, weight).map((all) =>
    all.map(
      ([n, d], at): VotingWeight => ({
        in: "fosen",
        voter: four[at]!,
        weight: fraction(n, d),
        clause: agreed,
        from: day("2020-01-01"),
        to: null,
      }),
    ),
  );
  const measured = fc.constantFrom<MeasuredAgainst>("all", "present", "cast");
  const quota = fc.constantFrom(moreThanHalf, atLeastTwoThirds);
  const single: fc.Arbitrary<ResultRule> = fc.oneof(
    fc.constant<ResultRule>({ kind: "unanimity" }),
    fc.record({ kind: fc.constant("majority-of-heads" as const), quota, measuredAgainst: measured }),
    fc.record({
      kind: fc.constant("majority-of-weights" as const),
      weightsIn: fc.constant("fosen"),
      quota,
      measuredAgainst: measured,
    }),
  );
  const anyRule = fc.oneof(
    single,
    fc.array(single, { minLength: 1, maxLength: 3 }).map((rules): ResultRule => ({ kind: "several", rules })),
  );
  const closing = fc.constantFrom<Closing>("stays-open", "lapses", "settled-by-those-who-answered");
  const decisionsOf = (
    said: readonly {
      participant: string;
      outcome: "adopted" | "rejected" | "not-voted" | "postponed";
      date: ReturnType<typeof day>;
    }[],
  ) =>
    said.map(({ participant, outcome, date }, at) =>
      aDecision(council(participant), { outcome, date, id: `d${at}`, caseNumber: `${at}` }),
    );

  it("never depends on the order of registration", () =>
    fc.assert(
      fc.property(
        answers,
        anyRule,
        closing,
        anyWeights,
        fc.infiniteStream(fc.nat()),
        (said, rule, ends, weights, chance) => {
          const decisions = decisionsOf(said);
          const shuffled = decisions
            .map((decision) => ({ decision, at: chance.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ decision }) => decision);
          const result = (order: typeof decisions) => {
            const { notCounted, ...rest } = resultOf(
              register(ruled(rule, ends), ...order),
              end,
              aStanding(four, weights),
            );
            return { ...rest, notCounted: notCounted.map(({ decision }) => decision).toSorted() };
          };
          expect(result(shuffled)).toEqual(result(decisions));
        },
      ),
    ));

  it("is never turned from adopted by one more yes, and never worsened by it", () =>
    fc.assert(
      fc.property(
        answers,
        anyAnswer,
        anyRule,
        closing,
        anyWeights,
        fc.constantFrom("2026-11-19", "2026-11-25", "2026-12-31"),
        (said, one, rule, ends, weights, on) => {
          const state = (all: readonly (typeof one)[]) =>
            resultOf(register(ruled(rule, ends), ...decisionsOf(all)), day(on), aStanding(four, weights)).state;
          const rank = { rejected: 0, lapsed: 0, withdrawn: 0, open: 1, adopted: 2 } as const;
          expect(rank[state([...said, { ...one, outcome: "adopted" }])]).toBeGreaterThanOrEqual(rank[state(said)]);
        },
      ),
      { numRuns: 500 },
    ));

  it("is the plain count where everyone has answered once", () =>
    fc.assert(
      fc.property(
        fc.tuple(...four.map(() => fc.constantFrom("adopted" as const, "rejected" as const, "not-voted" as const))),
        anyWeights,
        measured,
        quota,
        (outcomes, weights, against, of) => {
          const rule: ResultRule = {
            kind: "majority-of-weights",
            weightsIn: "fosen",
            quota: of,
            measuredAgainst: against,
          };
          const matter = register(
            ruled(rule),
            ...outcomes.map((outcome, at) => aDecision(council(four[at]!), { outcome })),
          );
          const sum = (...kinds: readonly string[]) =>
            weights.reduce(
              (total, { weight: { n, d } }, at) => (kinds.includes(outcomes[at]!) ? total + (n * 60n) / d : total),
              0n,
            );
          const base = {
            all: sum("adopted", "rejected", "not-voted"),
            present: sum("adopted", "rejected", "not-voted"),
            cast: sum("adopted", "rejected"),
          }[against];
          const [yeses, part] = [sum("adopted") * of.d, base * of.n];
          const passed = yeses > 0n && (of.reach === "more-than" ? yeses > part : yeses >= part);
          expect(resultOf(matter, end, aStanding(four, weights)).state).toBe(passed ? "adopted" : "rejected");
        },
      ),
    ));

  it("is void for another text, whatever was adopted", () =>
    fc.assert(
      fc.property(
        answers,
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
        (said, text) => {
          const matter = register(
            aMatter(),
            ...decisionsOf(said.map((one) => ({ ...one, outcome: "adopted" as const }))),
          );
          const isSame = matter.versions[0].proposal.text === text.replace(/\r\n?/g, "\n").normalize("NFC").trimEnd();
          fc.pre(!isSame);
          expect(resultOf(changed(matter, text, "2026-12-15"), end, standing)).toMatchObject({
            state: "open",
            counted: [],
          });
        },
      ),
    ));

  it("has nothing to do with how many voted inside a council: a voter cannot affect its weight", () =>
    fc.assert(
      fc.property(anyWeights, fc.nat(100), fc.nat(100), (weights, inFavour, against) => {
        const rule: ResultRule = {
          kind: "majority-of-weights",
          weightsIn: "fosen",
          quota: moreThanHalf,
          measuredAgainst: "all",
        };
        const votes = { for: inFavour, against, abstained: 0 };
        const weigh = (said: Said) => resultOf(say(ruled(rule), { [osen]: said }), end, aStanding(four, weights)).parts;
        const smuggled = { votes, weight: 1_000n, text: "Vår stemme teller 1000." } as Said;
        expect(weigh(smuggled)).toEqual(weigh({}));
      }),
    ));
});

describe("400 councils", () => {
  it("with three decisions each, in their own weights, give a result", () => {
    const many = Array.from({ length: 400 }, (_, at) => `${1000 + at}`);
    const weights = many.map(
      (voter, at): VotingWeight => ({
        in: "fosen",
        voter,
        weight: fraction(BigInt(at + 1), 997n),
        clause: agreed,
        from: day("2020-01-01"),
        to: null,
      }),
    );
    const rule: ResultRule = {
      kind: "several",
      rules: [
        { kind: "unanimity" },
        { kind: "majority-of-weights", weightsIn: "fosen", quota: atLeastTwoThirds, measuredAgainst: "all" },
      ],
    };
    const matter = aMatter({ rule: { rule, closing: "stays-open", clause: agreed } }, many);
    const decisions = ["2026-09-10", "2026-10-01", "2026-11-12"].flatMap((date, round) =>
      many.map((one, at) =>
        aDecision(council(one), { date: day(date), outcome: round < 2 && at % 3 === 0 ? "rejected" : "adopted" }),
      ),
    );
    const result = resultOf(register(matter, ...decisions), end, aStanding(many, weights));
    expect([result.state, result.on, result.counted.length]).toEqual(["adopted", "2026-11-12", 400]);
  });
});
