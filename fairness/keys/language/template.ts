import { rawTokens } from "./tokens.ts";

/**
 * A phrase with holes, as a language file writes it: "over {count} [år|år] fra og med {year}".
 * `{slot}` is a hole; `[one|many]` is either word, printed after the number one or any other number;
 * `(words)` may be typed but are not printed.
 */
export type Template = string;

const piece = /\{(?<slot>\w+)\}|\[(?<one>[^|\]]*)\|(?<many>[^\]]*)\]|\((?<optional>[^)]*)\)|(?<words>[^{[(]+)/gu;

/** The phrase with its holes filled. */
export const fill = (template: Template, slots: Readonly<Record<string, string>> = {}, isOne = false): string =>
  template
    .replace(/ ?\([^)]*\)/gu, "")
    .replace(/\[([^|\]]*)\|([^\]]*)\]/gu, isOne ? "$1" : "$2")
    .replace(/\{(\w+)\}/gu, (_, slot: string) => slots[slot]!)
    .trimStart();

/** The words that the phrase is made of, folded. */
export const wordsOf = (template: Template): string[] =>
  rawTokens(template.replace(/\{\w+\}|[[\]|()]/gu, " ")).map(({ folded }) => folded);

/** The words that are printed. */
export const printedWordsOf = (template: Template): string[] => wordsOf(template.replace(/\([^)]*\)/gu, ""));

/** The words that the phrase may begin with. */
export function firstWordsOf(template: Template): ReadonlySet<string> {
  const first = new Set<string>();
  for (const { groups } of template.matchAll(piece)) {
    const { slot, one, many, optional, words } = groups!;
    for (const text of [one, many, optional, words]) {
      const [token] = rawTokens(text ?? "");
      if (token) first.add(token.folded);
    }
    if (slot !== undefined || (optional === undefined && first.size > 0)) break;
  }
  return first;
}

/** The words that may be typed and are never printed. */
export const optionalWordsOf = (template: Template): string[] =>
  [...template.matchAll(/\(([^)]*)\)/gu)].flatMap((match) => wordsOf(match[1]!));

/** The holes, in the order in which they stand. */
export const slotsOf = (template: Template): string[] =>
  [...template.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]!);

/** The phrase as the body of a grammar rule. */
export function toGrammar(
  template: Template,
  ruleOf: (slot: string) => string,
  terminal: (word: string) => string,
): string {
  const sequence = (text: string) => rawTokens(text).map(({ folded }) => terminal(folded));
  const rules: string[] = [];
  for (const { groups } of template.matchAll(piece)) {
    const { slot, one, many, optional, words } = groups!;
    if (slot !== undefined) rules.push(ruleOf(slot));
    else if (one !== undefined) rules.push(`(${sequence(one).join(" ")} | ${sequence(many!).join(" ")})`);
    else if (optional !== undefined) rules.push(`(${sequence(optional).join(" ")})?`);
    else rules.push(...sequence(words!));
  }
  return rules.join(" ");
}
