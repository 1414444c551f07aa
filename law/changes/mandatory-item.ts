import type { Citation, Words } from "../grade.ts";

/** Something that the act requires an agreement to say. A change of it must be adopted by every council. Read in the act. */
export type MandatoryItem = { readonly id: string; readonly citation: Citation; readonly words: Words };

type Written = readonly [letter: string | null, nb: string, nn: string, en: string];

/** Items in the order of the act's list: KL uses letters, IKS-loven numbers. */
export const itemsOf = (list: Citation, items: { readonly [id: string]: Written }): readonly MandatoryItem[] =>
  Object.entries(items).map(([id, [letter, nb, nn, en]]) => ({
    id,
    citation: { ...list, section: [list.section, place(letter)].filter(Boolean).join(" ") },
    words: { nb, nn, en },
  }));

const place = (letter: string | null): string | null =>
  letter === null ? null : /\d/.test(letter) ? `nr. ${letter}` : `bokstav ${letter}`;
