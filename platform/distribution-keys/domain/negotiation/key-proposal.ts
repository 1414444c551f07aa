import { type Key, keyToWire } from "@omforent/fairness";
import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { InKind } from "./in-kind.ts";
import type { PhaseIn } from "./phase-in.ts";

/** What happens to advances (a konto) that are paid when the key comes into force. Null in a proposal: it says nothing. */
export const advanceRules = ["settled-by-the-new-key", "stand-until-the-date", "in-own-words"] as const;
export type AdvanceRule = (typeof advanceRules)[number];
export type Advances = { readonly rule: AdvanceRule; readonly words: string | null };

/** What a proposal says beside the key itself. All of it stands in its text, and is part of what is adopted. */
export type ProposalTerms = {
  readonly validFrom: PlainDate;
  readonly phaseIn: PhaseIn | null;
  /** How the phase-in is meant, or one that no key can express. */
  readonly phaseInWords: string | null;
  readonly advances: Advances | null;
  readonly inKind: readonly InKind[];
  readonly reason: string | null;
};

export const mostInKind = 20;
export const longestWords = 5000;

/**
 * Terms as they are kept. Refusals: `negotiation/advances-in-own-words-missing`, `negotiation/in-kind-what-missing`, `negotiation/in-kind-too-many`,
 * `negotiation/words-too-long`, `negotiation/phase-in-before-start`.
 */
export function readTerms(terms: ProposalTerms): Result<ProposalTerms> {
  const words = (text: string | null): string | null => text?.trim() || null;
  const read: ProposalTerms = {
    ...terms,
    phaseInWords: words(terms.phaseInWords),
    reason: words(terms.reason),
    advances: terms.advances && { ...terms.advances, words: words(terms.advances.words) },
    inKind: terms.inKind.map((one) => ({ ...one, what: one.what.trim() })),
  };
  if (read.advances?.rule === "in-own-words" && read.advances.words === null)
    return refuse("negotiation/advances-in-own-words-missing", {}, { path: "advances/words" });
  if (read.inKind.length > mostInKind)
    return refuse("negotiation/in-kind-too-many", { most: mostInKind }, { path: "inKind" });
  const nameless = read.inKind.findIndex(({ what }) => what === "");
  if (nameless !== -1) return refuse("negotiation/in-kind-what-missing", {}, { path: `inKind/${nameless}/what` });
  const all = [read.phaseInWords, read.reason, read.advances?.words, ...read.inKind.map(({ what }) => what)];
  if (all.some((one) => (one?.length ?? 0) > longestWords))
    return refuse("negotiation/words-too-long", { most: longestWords }, { path: "reason" });
  const first = Number(read.validFrom.slice(0, 4));
  if (read.phaseIn && read.phaseIn.firstYear < first)
    return refuse(
      "negotiation/phase-in-before-start",
      { year: read.phaseIn.firstYear, from: first },
      { path: "phaseIn" },
    );
  return ok(read);
}

/**
 * The exact form that is adopted beside the text: the key as a tree and what goes with it, always written in the same order, so that the
 * same terms are the same text.
 */
export const termsText = (key: Key, terms: ProposalTerms): string =>
  JSON.stringify({
    format: "omforent/key-proposal/1",
    key: keyToWire(key),
    validFrom: terms.validFrom,
    phaseIn: terms.phaseIn && { firstYear: terms.phaseIn.firstYear, years: terms.phaseIn.years },
    phaseInWords: terms.phaseInWords,
    advances: terms.advances && { rule: terms.advances.rule, words: terms.advances.words },
    inKind: terms.inKind.map(({ what, count, by }) => ({ what, count, by })),
  });

/** «Osens nøkkel» is not one key among many: what councils adopt is a version of the cooperation's key, and this is its name. */
export const keyIdOf = (cooperation: string): string => `${cooperation}-key`;

/** "brann-key-proposal-3": proposals are counted for themselves. */
export const proposalVersionId = (cooperation: string, number: number): string =>
  `${cooperation}-key-proposal-${number}`;
