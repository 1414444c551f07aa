import {
  leadersOfCompanies,
  leadersOfOldBoards,
  leadersOfTaskCommunities,
  leadersWithinMunicipality,
  partyAndClosest,
  representantskapMembers,
  specialCircumstances,
  subordinates,
} from "../forvaltningsloven/section-6.ts";
import type { Citation, Grade, Words } from "../grade.ts";
import {
  choosesForTrustPositions,
  electionsToTrustPositions,
  tookPartBeforeComplaint,
  workedOnItAsEmployee,
} from "../kommuneloven/section-11-10.ts";
import { employeeTookPartBeforeComplaint } from "../kommuneloven/section-13-3.ts";
import { type Rule, wordsOfFinding } from "../rule.ts";
import type { TieToMatter } from "./tie.ts";

/** What the law says of a tie: out by the tie alone, to be assessed, or nothing. It informs; the body decides (forvaltningsloven § 8). */
export type Impartiality = {
  readonly outcome: "automatic" | "assess" | "none";
  readonly ruleId: string | null;
  readonly citation: Citation | null;
  readonly grade: Grade | null;
  readonly words: Words;
};

/** From the most definite to the most open; the first that finds something answers. */
export const impartialityRules: readonly Rule<TieToMatter>[] = [
  partyAndClosest,
  leadersOfCompanies,
  leadersOfOldBoards,
  workedOnItAsEmployee,
  tookPartBeforeComplaint,
  employeeTookPartBeforeComplaint,
  subordinates,
  leadersOfTaskCommunities,
  representantskapMembers,
  leadersWithinMunicipality,
  specialCircumstances,
];

const noRule: Words = {
  nb: "Ingen regel om inhabilitet er kjent for denne tilknytningen i denne saken.",
  nn: "Ingen regel om inhabilitet er kjend for denne tilknytinga i denne saka.",
  en: "No rule on impartiality is known for this tie in this matter.",
};

/** What a person's tie to a matter means: `impartiality({ tie: "board-member-of-party", party: { form: "iks", … }, … }).outcome` is "automatic". */
export function impartiality(tie: TieToMatter): Impartiality {
  if (choosesForTrustPositions(tie)) return answer("none", electionsToTrustPositions, electionsToTrustPositions.words);
  for (const rule of impartialityRules) {
    const finding = rule.check(tie);
    const words = wordsOfFinding(rule, finding);
    if (words) return answer(finding.outcome === "breach" ? "automatic" : "assess", rule, words);
  }
  return { outcome: "none", ruleId: null, citation: null, grade: null, words: noRule };
}

const answer = (outcome: Impartiality["outcome"], rule: Rule<never>, words: Words): Impartiality => ({
  outcome,
  ruleId: rule.id,
  citation: rule.citation,
  grade: rule.grade,
  words,
});
