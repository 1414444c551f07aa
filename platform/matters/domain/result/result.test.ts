import { expect as expectOk, fraction } from "@omforent/kernel";
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
  say,
} from "../../testing/a-matter.ts";
import {
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
const stateOf = (matter: Matter, on = end) => resultOf(matter, on, standing).state;
const [yes, no, silent] = [{}, { outcome: "rejected" }, { outcome: "not-voted" }] as const;

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
    const unsure = say(say(three, { [afjord]: yes }), { [afjord]: silent });
    expect(resultOf(unsure, end, standing)).toMatchObject({
      state: "rejected",
      contradicted: [{ participant: afjord }],
    });
  });

  it("counts what others registered only as what it would be", () => {
    const registration = { by: "others", person: "vert", at: "", source: "protokoll", confirmed: null } as const;
    const said = resultOf(say(three, { [afjord]: { registration } }), end, standing);
    expect([said.state, said.ifConfirmed]).toEqual(["open", "adopted"]);
    expect(resultOf(three, end, standing).ifConfirmed).toBe(null);
  });
});

describe("those who are heard or informed", () => {
  it("are neither counted nor missed", () => {
    const path = (participant: string) => [council(participant)];
    const matter = aMatter({
      participations: [
        { participant: osen, how: "decides", path: path(osen) },
        { participant: orland, how: "is-heard", path: path(orland) },
        { participant: afjord, how: "is-informed", path: path(afjord) },
      ],
    });
    expect(resultOf(say(matter, { [osen]: yes, [orland]: no, [afjord]: no }), end, standing)).toMatchObject({
      state: "adopted",
      counted: [{ participant: osen }],
      notCounted: [{ reasons: [{ code: "does-not-decide" }] }, { reasons: [{ code: "does-not-decide" }] }],
    });
    expect(resultOf(matter, end, standing).missing.map(({ participant }) => participant)).toEqual([osen]);
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

  it("of two texts that were adopted on one day, the newer holds", () => {
    const second = changed(aMatter(), "Ny tekst.", "2026-10-02");
    const onDay = (version: number) => four.map((one) => aDecision(council(one), { version, date: day("2026-10-02") }));
    const both = register(second, ...onDay(1), ...onDay(2));
    const superseded = both.versions.map(
      ({ proposal }) => expectOk(inForce(both, proposal.hash, end, standing)).supersededOn,
    );
    expect(superseded).toEqual(["2026-10-02", null]);
  });
});
