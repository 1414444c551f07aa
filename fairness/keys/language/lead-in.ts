import { kinds, type Lexicon } from "./lexicon.ts";
import type { Phrasebook } from "./phrasebook.ts";
import type { Token } from "./scanner.ts";
import { fold } from "./tokens.ts";

const longestLeadIn = 15;

/** Makes "Kostnadene skal fordeles mellom kommunene med" one word; a person may begin as the agreement does, or not. */
export function leadIn(tokens: readonly Token[], book: Phrasebook, lexicon: Lexicon): Token[] {
  const isOneOf = (words: readonly string[], token: Token | undefined) =>
    token !== undefined && words.some((word) => lexicon.characterOf(fold(word)) === token.character);
  let verb = 0;
  while (verb < longestLeadIn && !isOneOf(book.leadVerbs, tokens[verb])) {
    if (!isWord(tokens[verb], lexicon)) return withoutHeading(tokens, book, lexicon);
    verb += 1;
  }
  if (verb === longestLeadIn) return [...tokens];
  let end = verb + 1;
  while (isOneOf(book.leadVerbs, tokens[end]) || isOneOf(book.leadEndings, tokens[end])) end += 1;
  if (tokens[end] && lexicon.wordOf(tokens[end]!.character) === ":") end += 1;
  return [merged(tokens.slice(0, end)), ...tokens.slice(end)];
}

/** "Fordelingsnøkkel: …" is a heading. */
function withoutHeading(tokens: readonly Token[], book: Phrasebook, lexicon: Lexicon): Token[] {
  const colon = tokens.findIndex(({ character }) => lexicon.wordOf(character) === ":");
  const isHeading = colon > 0 && colon < 4 && tokens.slice(0, colon).every((token) => isWord(token, lexicon));
  const last = isHeading ? lexicon.wordOf(tokens[colon - 1]!.character) : null;
  if (last === null || !book.leadColons.map(fold).includes(last)) return [...tokens];
  return [merged(tokens.slice(0, colon + 1)), ...tokens.slice(colon + 1)];
}

const isWord = (token: Token | undefined, lexicon: Lexicon) =>
  token !== undefined &&
  !token.isQuoted &&
  (token.character === kinds.name || /^\p{L}/u.test(lexicon.wordOf(token.character) ?? ""));

function merged(tokens: readonly Token[]): Token {
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  const { offset } = first.position;
  const length = last.position.offset + last.position.length - offset;
  const text = tokens.map((token) => token.text).join(" ");
  return { character: kinds.lead, position: { offset, length }, text, number: null, isQuoted: false };
}
