import { expect as expectOk, fraction } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { aState, someFacts } from "../../testing/a-workshop.ts";
import { workshopResult } from "../index.ts";
import { oneVoteEach, powerAndPayment, type VotingState, votingQuestion } from "./index.ts";

const facts = someFacts();
const ids = ["5020", "5057", "5054", "5058"];
const evaluation = expectOk(workshopResult(aState({ keys: ["etter folketall"] }), facts).keys[0]!.outcome);
const asked = (voting: Partial<VotingState>) => {
  const made = votingQuestion({ ...oneVoteEach, ...voting }, { evaluation, facts, year: 2026 });
  return "missing" in made ? made.missing : expectOk(powerAndPayment(made.question));
};
const answer = (voting: Partial<VotingState>) => asked(voting) as Exclude<ReturnType<typeof asked>, readonly string[]>;

describe("who decides, beside who pays", () => {
  it("is a quarter each with one vote each, however little one pays", () => {
    const [osen] = answer({});
    expect(osen!.power).toEqual(fraction(1n, 4n));
    expect(osen!.populationShare).toEqual(fraction(911n, 25_963n));
    expect(osen!.costShare).toEqual(osen!.populationShare);
    expect(osen!.overCost!.n > 0n).toBe(true);
    expect(osen!.fewestOthers).toBe(1);
  });

  it("is nothing for one whose votes never matter: Osen, when votes follow population and more than half is needed", () => {
    const [osen, orland] = answer({ basis: "population" });
    expect([osen!.isDummy, osen!.power]).toEqual([true, fraction(0n)]);
    expect(orland!.power).toEqual(fraction(1n, 3n));
  });

  it("needs two thirds where two thirds are asked for, on the limit", () => {
    const votes = (...each: bigint[]) => ids.map((participant, place) => ({ participant, votes: each[place]! }));
    const two = answer({ basis: "own", majority: "two-thirds", votes: votes(0n, 3n, 1n, 2n) });
    expect(two.map(({ hasVeto }) => hasVeto)).toEqual([false, true, false, false]); // 4 of 6 are enough: 3 + 1
    const more = answer({ basis: "own", majority: "two-thirds", votes: votes(0n, 3n, 1n, 3n) });
    expect(more.map(({ hasVeto }) => hasVeto)).toEqual([false, true, false, true]); // 5 of 7 are needed: 3 + 1 are not
  });

  it("is not known while anyone's votes are not", () => {
    expect(asked({ basis: "own", votes: [{ participant: "5020", votes: 1n }] })).toEqual(["5057", "5054", "5058"]);
  });

  it("is refused by name when there are no votes at all", () => {
    const made = votingQuestion(
      { basis: "own", majority: "half", votes: ids.map((participant) => ({ participant, votes: 0n })) },
      { evaluation, facts, year: 2026 },
    );
    const found = "question" in made ? powerAndPayment(made.question) : null;
    expect(found && !found.ok && found.refusal.code).toBe("power/quota-unreachable");
  });
});
