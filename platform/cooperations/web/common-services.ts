import type { CooperationSummaryWire } from "../contract.ts";

/**
 * Services that many municipalities share, for asking about those that nothing is known of. `words` are looked for in the
 * service words of the sources; who usually knows is worded under `service.<id>.who`.
 */
export const commonServices = [
  { id: "fire", words: ["brann"] },
  { id: "emergency-doctor", words: ["legevakt"] },
  { id: "child-welfare", words: ["barnevern"] },
  { id: "waste", words: ["renovasjon", "avfall"] },
  { id: "ict", words: ["ikt", "it-drift"] },
  { id: "payroll", words: ["lønn", "regnskap"] },
  { id: "pedagogy", words: ["ppt", "pedagogisk"] },
  { id: "audit", words: ["revisjon"] },
] as const;

export type CommonService = (typeof commonServices)[number];

/** The common services that no cooperation in the list says it does. */
export function servicesNotKnown(cooperations: readonly CooperationSummaryWire[]): readonly CommonService[] {
  const said = cooperations.flatMap((cooperation) => [
    ...cooperation.services.map((service) => service.text.toLowerCase()),
    cooperation.name.toLowerCase(),
  ]);
  return commonServices.filter(({ words }) => !said.some((text) => words.some((word) => hasWord(text, word))));
}

/** "ikt" must be a word of its own; "brann" may begin a longer one, as in «brannvern». */
const hasWord = (text: string, word: string): boolean =>
  word.length > 3 ? text.includes(word) : new RegExp(`(^|[^\\p{L}])${word}([^\\p{L}]|$)`, "u").test(text);
