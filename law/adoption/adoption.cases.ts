import { plainDate } from "@omforent/kernel";
import { decisionHasCaseNumber, decisionHasDate } from "../kommuneloven/section-11-4.ts";
import { type Case, casesOf } from "../testing/cases.ts";
import type { Adoption } from "./adoption.ts";
import { adoptionRules } from "./check-adoption.ts";

const council: Adoption = {
  decidedBy: "council",
  asUrgent: false,
  decidedOn: plainDate(2026, 11, 12),
  caseNumber: "62/26",
};

const byWhom: readonly Case<Adoption>[] = [
  { it: "the council", facts: council, finds: "fulfilled" },
  {
    it: "the formannskap instead of the council",
    facts: { ...council, decidedBy: "formannskap" },
    finds: "breach adoption/not-by-council",
  },
  {
    it: "the chief executive by delegated authority",
    facts: { ...council, decidedBy: "chief-executive" },
    finds: "breach adoption/not-by-council",
  },
  {
    it: "a committee by delegated authority",
    facts: { ...council, decidedBy: "committee" },
    finds: "breach adoption/not-by-council",
  },
  {
    it: "the formannskap as an urgent matter",
    facts: { ...council, decidedBy: "formannskap", asUrgent: true },
    finds: "assess adoption/urgent",
  },
  {
    it: "the mayor as an urgent matter",
    facts: { ...council, decidedBy: "mayor", asUrgent: true },
    finds: "assess adoption/urgent",
  },
  {
    it: "the chief executive as an urgent matter: nobody can give him that authority",
    facts: { ...council, decidedBy: "chief-executive", asUrgent: true },
    finds: "breach adoption/not-by-council",
  },
];

export const adoptionCases = [
  ...adoptionRules
    .filter((rule) => rule !== decisionHasDate && rule !== decisionHasCaseNumber)
    .map((rule) => casesOf(rule, byWhom)),
  casesOf(decisionHasDate, [
    { it: "a decision with its date", facts: council, finds: "fulfilled" },
    { it: "a decision without a date", facts: { ...council, decidedOn: null }, finds: "breach adoption/no-date" },
  ]),
  casesOf(decisionHasCaseNumber, [
    { it: "a decision with its case number", facts: council, finds: "fulfilled" },
    { it: "a decision without", facts: { ...council, caseNumber: null }, finds: "breach adoption/no-case-number" },
    { it: "a case number of blanks", facts: { ...council, caseNumber: " " }, finds: "breach adoption/no-case-number" },
  ]),
];
