import { expect as expectOk, fraction } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { VotingWeight } from "../../../bodies/domain/index.ts";
import { aDecision, agreed, aMatter, aStanding, council, day, four, hash, register } from "../../testing/a-matter.ts";
import {
  addVersion,
  atLeastTwoThirds,
  type Closing,
  inForce,
  type Matter,
  type MeasuredAgainst,
  moreThanHalf,
  type ResultRule,
  resultOf,
  withdraw,
} from "../index.ts";

const [osen, orland, indreFosen, afjord] = four;
const end = day("2026-12-31");
const standing = aStanding();
const ruled = (rule: ResultRule, closing: Closing = "stays-open") =>
  aMatter({ rule: { rule, closing, clause: agreed } });
const heads = (measuredAgainst: MeasuredAgainst, quota = moreThanHalf): ResultRule => ({
  kind: "majority-of-heads",
  quota,
  measuredAgainst,
});
const say = (matter: Matter, said: { readonly [participant: string]: Parameters<typeof aDecision>[1] }) =>
  register(matter, ...Object.entries(said).map(([participant, what]) => aDecision(council(participant), what)));
const stateOf = (matter: Matter, on = end) => resultOf(matter, on, standing).state;
const [yes, no, silent] = [{}, { outcome: "rejected" }, { outcome: "not-voted" }] as const;
const changed = (matter: Matter, text: string, sentOn = "2026-10-02") =>
  expectOk(
    addVersion(
      matter,
      {
        draft: { ...matter.versions[0].proposal, text },
        seen: matter.versions.length,
        note: null,
        sentOn: day(sentOn),
      },
      hash,
    ),
  );

describe("unanimity", () => {
  const three = say(aMatter(), { [osen]: yes, [orland]: yes, [indreFosen]: yes });

  it("is adopted on the day of the last yes, and says who is missing until then", () => {
    expect(resultOf(three, end, standing)).toMatchObject({
      state: "open",
      on: null,
      missing: [{ participant: afjord, body: council(afjord) }],
      possible: ["adopted", "rejected"],
    });
    const all = say(three, { [afjord]: { date: day("2026-11-12") } });
    expect(stateOf(all, day("2026-11-11"))).toBe("open");
    expect(resultOf(all, day("2026-11-12"), standing)).toMatchObject({
      state: "adopted",
      on: "2026-11-12",
      missing: [],
      possible: [],
      version: 1,
    });
  });

  it("is rejected by one no, and adopted when that council decides again", () => {
    const refused = say(three, { [afjord]: { ...no, date: day("2026-10-20") } });
    expect(resultOf(refused, end, standing)).toMatchObject({ state: "rejected", on: null, possible: ["adopted"] });
    expect(stateOf(say(refused, { [afjord]: { date: day("2026-11-18") } }))).toBe("adopted");
  });

  it("is not reached by a yes to another text: that is a no to this one", () =>
    expect(stateOf(say(three, { [afjord]: { outcome: "adopted-with-changes" } }))).toBe("rejected"));

  it("needs the very same version from everyone; whoever adopted the old text must decide again", () => {
    const all = changed(say(aMatter(), { [osen]: yes }), "Ny tekst.");
    const rest = register(
      all,
      ...[orland, indreFosen, afjord].map((one) => aDecision(council(one), { version: 2, date: day("2026-10-20") })),
    );
    expect(resultOf(rest, end, standing)).toMatchObject({
      state: "open",
      missing: [{ participant: osen }],
      version: 2,
    });
    expect(resultOf(rest, end, standing).notCounted).toMatchObject([{ reasons: [{ code: "other-text" }] }]);
    const again = register(rest, aDecision(council(osen), { version: 2, date: day("2026-11-12") }));
    expect(stateOf(again)).toBe("adopted");
  });

  it("stays adopted whatever is decided later, and shows it", () => {
    const all = say(three, { [afjord]: yes });
    const later = say(all, { [osen]: { ...no, date: day("2026-12-01") } });
    expect(resultOf(later, end, standing)).toMatchObject({
      state: "adopted",
      on: "2026-10-01",
      afterwards: [later.decisions.at(-1)!.id],
    });
  });

  it("waits where two decisions of one day contradict each other", () => {
    const torn = say(say(three, { [afjord]: yes }), { [afjord]: no });
    expect(resultOf(torn, end, standing)).toMatchObject({ state: "open", contradicted: [{ participant: afjord }] });
  });

  it("counts what others registered only as what it would be", () => {
    const registration = { by: "others", person: "vert", at: "", source: "protokoll", confirmed: null } as const;
    const said = resultOf(say(three, { [afjord]: { registration } }), end, standing);
    expect([said.state, said.ifConfirmed]).toEqual(["open", "adopted"]);
    expect(resultOf(three, end, standing).ifConfirmed).toBe(null);
  });
});

describe("a majority of heads", () => {
  it.each<[MeasuredAgainst, readonly (typeof yes | typeof no | typeof silent | null)[], string]>([
    ["all", [yes, yes, null, null], "open"],
    ["all", [yes, yes, yes, null], "adopted"],
    ["all", [yes, yes, no, no], "rejected"],
    ["all", [yes, yes, silent, silent], "rejected"],
    ["present", [yes, yes, silent, silent], "rejected"],
    ["present", [yes, yes, yes, silent], "adopted"],
    ["cast", [yes, yes, silent, silent], "adopted"],
    ["cast", [yes, no, silent, silent], "rejected"],
    ["cast", [yes, yes, no, null], "open"],
    ["cast", [silent, silent, silent, silent], "rejected"],
  ])("of %s: %j is %s", (against, said, state) => {
    const matter = ruled(heads(against));
    const decisions = said.flatMap((one, at) => (one === null ? [] : [aDecision(council(four[at]!), one)]));
    expect(stateOf(register(matter, ...decisions))).toBe(state);
  });

  it("tells how many are lacking, and two thirds are exact", () => {
    const six = ["5020", "5057", "5054", "5058", "5014", "5041"];
    const matter = aMatter(
      { rule: { rule: heads("all", atLeastTwoThirds), closing: "stays-open", clause: agreed } },
      six,
    );
    const at = (count: number) =>
      resultOf(say(matter, Object.fromEntries(six.slice(0, count).map((one) => [one, yes]))), end, aStanding(six));
    expect(at(3)).toMatchObject({
      state: "open",
      parts: [{ for: fraction(3n), lacking: fraction(1n), silent: fraction(3n) }],
    });
    expect(at(4)).toMatchObject({ state: "adopted", parts: [{ lacking: fraction(0n) }] });
  });
});

describe("a majority of weights", () => {
  const weight = (voter: string, n: bigint, d = 1n): VotingWeight => ({
    in: "fosen",
    voter,
    weight: fraction(n, d),
    clause: agreed,
    from: day("2020-01-01"),
    to: null,
  });
  const rule: ResultRule = {
    kind: "majority-of-weights",
    weightsIn: "fosen",
    quota: moreThanHalf,
    measuredAgainst: "all",
  };
  const weights = [weight(osen, 1n, 12n), weight(orland, 5n, 12n), weight(indreFosen, 1n, 3n), weight(afjord, 1n, 6n)];

  it("is exact at the half, and tells each weight with its clause", () => {
    const half = say(ruled(rule), { [osen]: yes, [orland]: yes });
    expect(resultOf(half, end, aStanding(four, weights))).toMatchObject({
      state: "open",
      counted: [
        { participant: osen, weights: [{ weight: fraction(1n, 12n), clause: agreed }] },
        { participant: orland },
      ],
      parts: [{ for: fraction(1n, 2n), lacking: fraction(1n, 12n) }],
    });
    expect(resultOf(say(half, { [afjord]: yes }), end, aStanding(four, weights)).state).toBe("adopted");
  });

  it("is open, and says whose is missing, while a weight is not recorded", () => {
    const all = say(ruled(rule, "lapses"), { [osen]: yes, [orland]: yes, [indreFosen]: yes, [afjord]: yes });
    expect(resultOf(all, end, aStanding(four, weights.slice(1)))).toMatchObject({
      state: "open",
      parts: [{ status: "unknown", weightsUnknown: [osen] }],
    });
  });

  it("and of heads at once needs both", () => {
    const both = ruled({ kind: "several", rules: [rule, heads("all")] });
    const heavy = say(both, { [orland]: yes, [indreFosen]: yes });
    const many = say(both, { [osen]: yes, [afjord]: yes, [indreFosen]: yes });
    const state = (matter: Matter) => resultOf(matter, end, aStanding(four, weights)).state;
    expect([state(heavy), state(many)]).toEqual(["open", "adopted"]);
    expect(state(say(heavy, { [osen]: no, [afjord]: no }))).toBe("rejected");
  });
});

describe("a named body", () => {
  const matter = aMatter({
    rule: { rule: { kind: "body-decides", body: "rep" }, closing: "stays-open", clause: agreed },
    participations: [
      ...four.map((participant) => ({ participant, how: "is-heard" as const, path: [council(participant)] })),
      { participant: "fosen", how: "decides", path: ["rep"] },
    ],
  });

  it("decides alone, and those who are heard do not count", () => {
    expect(stateOf(say(matter, { [osen]: no }))).toBe("open");
    expect(stateOf(register(matter, aDecision("rep")))).toBe("adopted");
    expect(stateOf(register(matter, aDecision("rep", no)))).toBe("rejected");
  });
});

describe("the end of a matter", () => {
  const said = { [osen]: yes, [orland]: yes, [indreFosen]: no };
  it.each<[Closing, ResultRule, string, string]>([
    ["stays-open", heads("all"), "open", "open"],
    ["lapses", heads("all"), "open", "lapsed"],
    ["settled-by-those-who-answered", heads("all"), "open", "rejected"],
    ["settled-by-those-who-answered", heads("cast"), "open", "adopted"],
    ["lapses", heads("cast"), "open", "lapsed"],
    ["lapses", { kind: "unanimity" }, "rejected", "rejected"],
  ])("that %s: on the last day and the day after", (closing, rule, onLast, after) => {
    const matter = say(ruled(rule, closing), said);
    expect([stateOf(matter, day("2026-11-19")), stateOf(matter, day("2026-11-20"))]).toEqual([onLast, after]);
  });

  it("lapses when nobody said no but someone was silent; silence is never a yes", () => {
    const matter = say(ruled({ kind: "unanimity" }, "settled-by-those-who-answered"), {
      [osen]: yes,
      [orland]: yes,
      [indreFosen]: yes,
    });
    expect(resultOf(matter, end, standing)).toMatchObject({ state: "lapsed", on: "2026-11-19", possible: [] });
  });

  it("is when it is taken back", () => {
    const taken = expectOk(withdraw(say(aMatter(), { [osen]: yes }), day("2026-10-10"), "Nytt forslag kommer"));
    expect(stateOf(taken, day("2026-10-09"))).toBe("open");
    expect(resultOf(taken, day("2026-10-10"), standing)).toMatchObject({ state: "withdrawn", on: "2026-10-10" });
    expect(withdraw(taken, day("2026-10-11"), "igjen").ok).toBe(false);
  });
});

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
        const weigh = (said: Parameters<typeof aDecision>[1]) =>
          resultOf(say(ruled(rule), { [osen]: said }), end, aStanding(four, weights)).parts;
        const smuggled = { votes, weight: 1_000n, text: "Vår stemme teller 1000." } as Parameters<typeof aDecision>[1];
        expect(weigh(smuggled)).toEqual(weigh({}));
      }),
    ));
});

describe("in force", () => {
  it("is asked by whoever owns the key: for the very text, since the day of the last yes", () => {
    const all = say(aMatter(), {
      [osen]: yes,
      [orland]: yes,
      [indreFosen]: yes,
      [afjord]: { date: day("2026-11-12") },
    });
    const { hash: text } = all.versions[0].proposal;
    expect(expectOk(inForce(all, text, day("2026-11-11"), standing))).toMatchObject({ adopted: false, since: null });
    expect(expectOk(inForce(all, text, end, standing))).toMatchObject({
      adopted: true,
      since: "2026-11-12",
      supersededOn: null,
    });
    expect(inForce(all, "another", end, standing)).toMatchObject({ refusal: { code: "matter/unknown-text" } });
  });

  it("says when the text was replaced before it was adopted, or another was adopted later", () => {
    const first = aMatter();
    const { hash: old } = first.versions[0].proposal;
    const second = changed(first, "Ny tekst.");
    expect(expectOk(inForce(second, old, end, standing))).toMatchObject({ adopted: false, replacedOn: "2026-10-02" });
    const both = register(
      changed(say(first, { [osen]: yes, [orland]: yes, [indreFosen]: yes, [afjord]: yes }), "Ny tekst."),
      ...four.map((one) => aDecision(council(one), { version: 2, date: day("2026-11-12") })),
    );
    expect(expectOk(inForce(both, old, end, standing))).toMatchObject({
      adopted: true,
      since: "2026-10-01",
      supersededOn: "2026-11-12",
    });
  });
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
