import type { Language } from "../../../../kernel/domain/language.ts";
import type { Paper } from "../paper/paper.ts";
import { sayIn } from "../wording.ts";

/** A line of a letter, and the address that it leads to. */
export type LetterLine = { readonly text: string; readonly address: string | null };

/** The letter as it stands in an e-mail. */
export const letterText = (lines: readonly LetterLine[]): string =>
  `${lines.map(({ text, address }) => (address === null ? text : `${text} ${address}`)).join("\n\n")}\n`;

/** The letter as a paper of its own: SvarUt carries files and no words beside them. */
export const letterPaper = (
  lines: readonly LetterLine[],
  { subject, language, address }: { readonly subject: string; readonly language: Language; readonly address: string },
): Paper => ({
  language,
  title: subject,
  heading: "Omforent",
  subject: "",
  facts: [],
  parts: lines.flatMap(({ text, address: leadsTo }) => [
    { kind: "text" as const, text: `\n\n${text}` }, // with air before it
    ...(leadsTo === null ? [] : [{ kind: "link" as const, address: leadsTo }]),
  ]),
  address,
  pageNumber: sayIn(language)("paper.page"),
});
