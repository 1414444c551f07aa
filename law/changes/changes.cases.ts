import { fraction } from "@omforent/kernel";
import { iksOtherChanges } from "../iks-loven/section-4.ts";
import { iprOtherChanges } from "../kommuneloven/section-18-4.ts";
import { koOtherChanges } from "../kommuneloven/section-19-4.ts";
import { type Case, casesOf } from "../testing/cases.ts";
import type { ChangeVote } from "./other-changes.ts";

const vote = (yes: bigint, cast: bigint, agreed: ChangeVote["agreed"] = "nothing"): ChangeVote => ({
  yes: fraction(yes),
  cast: fraction(cast),
  agreed,
});

const everywhere: readonly Case<ChangeVote>[] = [
  { it: "6 of 9: two thirds exactly", facts: vote(6n, 9n), finds: "fulfilled" },
  { it: "5 of 9", facts: vote(5n, 9n), finds: "breach change/not-two-thirds" },
  { it: "7 of 10", facts: vote(7n, 10n), finds: "fulfilled" },
  { it: "6 of 10: a majority, but not two thirds", facts: vote(6n, 10n), finds: "breach change/not-two-thirds" },
  { it: "no votes", facts: vote(0n, 0n), finds: "breach change/not-two-thirds" },
  {
    it: "weights that are shares: 2/3 of the votes",
    facts: { yes: fraction(2n, 3n), cast: fraction(1n), agreed: "nothing" },
    finds: "fulfilled",
  },
  {
    it: "all for, but the agreement wants all councils",
    facts: vote(9n, 9n, "all-councils"),
    finds: "breach change/all-councils-agreed",
  },
];

const anotherMajority = (finds: string, vote: ChangeVote): Case<ChangeVote> => ({
  it: "another majority is agreed",
  facts: vote,
  finds,
});

export const changeCases = [
  ...[iprOtherChanges, koOtherChanges].map((rule) =>
    casesOf(rule, [
      ...everywhere,
      anotherMajority("assess change/another-majority-agreed", vote(5n, 9n, "another-majority")),
    ]),
  ),
  casesOf(iksOtherChanges, [
    ...everywhere,
    anotherMajority("breach change/not-two-thirds", vote(5n, 9n, "another-majority")), // IKS-loven does not open for it
  ]),
];
