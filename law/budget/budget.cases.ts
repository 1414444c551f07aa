import { kroner, plainDate } from "@omforent/kernel";
import { iksBudget, iksBudgetBeforeCouncils } from "../iks-loven/section-18.ts";
import { budgetIsPublicFirst, councilAdoptsBudget } from "../kommuneloven/section-14-3.ts";
import { budgetWithinFrames } from "../kommuneloven/section-14-8.ts";
import { casesOf } from "../testing/cases.ts";
import type { BudgetTiming, BudgetWithinFrames } from "./budget.ts";

/** The budget for 2027, public on 26 November and adopted on 10 December: 14 days. */
const council: BudgetTiming = {
  budgetYear: 2027,
  decidedOn: plainDate(2026, 12, 10),
  decidedBy: "council",
  publishedOn: plainDate(2026, 11, 26),
  lastCouncilOn: plainDate(2026, 12, 17),
};
const iks: BudgetTiming = { ...council, decidedBy: "representantskap" };

const two: BudgetWithinFrames = {
  adoptedBy: "representantskap",
  participants: [
    { frame: kroner(100n), share: kroner(100n) },
    { frame: kroner(50n), share: kroner(40n) },
  ],
};

export const budgetCases = [
  casesOf(councilAdoptsBudget, [
    {
      it: "the council on New Year's Eve",
      facts: { ...council, decidedOn: plainDate(2026, 12, 31) },
      finds: "fulfilled",
    },
    {
      it: "the council on New Year's Day",
      facts: { ...council, decidedOn: plainDate(2027, 1, 1) },
      finds: "breach budget/after-new-year",
    },
    { it: "the formannskap", facts: { ...council, decidedBy: "formannskap" }, finds: "breach budget/not-by-council" },
  ]),
  casesOf(budgetIsPublicFirst, [
    { it: "14 days in public", facts: council, finds: "fulfilled" },
    {
      it: "13 days in public",
      facts: { ...council, publishedOn: plainDate(2026, 11, 27) },
      finds: "breach budget/public-too-late",
    },
    { it: "not public yet", facts: { ...council, publishedOn: null }, finds: "breach budget/not-public" },
  ]),
  casesOf(budgetWithinFrames, [
    { it: "each share within its frame, one of them exactly", facts: two, finds: "fulfilled" },
    {
      it: "one krone above one frame, though the sum is within",
      facts: { ...two, participants: [{ frame: kroner(100n), share: kroner(101n) }, ...two.participants.slice(1)] },
      finds: "breach budget/above-frames",
    },
    {
      it: "one council has not set its frame",
      facts: { ...two, participants: [...two.participants, { frame: null, share: kroner(1n) }] },
      finds: "breach budget/frames-missing",
    },
    { it: "adopted by a board", facts: { ...two, adoptedBy: "board" }, finds: "breach budget/not-by-representantskap" },
  ]),
  casesOf(iksBudget, [
    { it: "on New Year's Eve", facts: { ...iks, decidedOn: plainDate(2026, 12, 31) }, finds: "fulfilled" },
    {
      it: "on New Year's Day",
      facts: { ...iks, decidedOn: plainDate(2027, 1, 1) },
      finds: "breach budget/iks-after-new-year",
    },
    { it: "by the board", facts: { ...iks, decidedBy: "board" }, finds: "breach budget/iks-not-by-representantskap" },
  ]),
  casesOf(iksBudgetBeforeCouncils, [
    { it: "before the last council", facts: iks, finds: "fulfilled" },
    { it: "on the day of the last council", facts: { ...iks, decidedOn: plainDate(2026, 12, 17) }, finds: "fulfilled" },
    {
      it: "the day after the last council",
      facts: { ...iks, decidedOn: plainDate(2026, 12, 18) },
      finds: "assess budget/iks-after-councils",
    },
    { it: "when nobody knows when the councils decide", facts: { ...iks, lastCouncilOn: null }, finds: "fulfilled" },
  ]),
];
