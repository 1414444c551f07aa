/** A piece of a text before anyone has asked what it means. Offsets are UTF-16 code units, as JavaScript counts them. */
export type RawToken = {
  readonly kind: "word" | "digits" | "mark" | "quoted" | "unclosed";
  /** As written; for a quoted name, what stands between the quotation marks. */
  readonly text: string;
  /** The form that comparisons use: small letters, one kind of dash, composed letters. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
};

const piece =
  /(?<space>[\s\u00ad\u200b\u2060]+)|(?<word>[\p{L}\p{M}][\p{L}\p{M}\p{N}]*)|(?<digits>[0-9]+)|(?<quote>[«"“])|(?<mark>.)/gsu;
const closing: Readonly<Record<string, string>> = { "«": "»", '"': '"', "“": "”" };

export const fold = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‐‑‒–—−]/gu, "-")
    .replace(/[’`´]/gu, "'");

/** Words, digits, marks and «quoted names», without the space between them. A closing mark is doubled inside its quotes. */
export function rawTokens(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  piece.lastIndex = 0;
  for (let match = piece.exec(text); match; match = piece.exec(text)) {
    const groups = match.groups!;
    if (groups.space !== undefined) continue;
    if (groups.quote !== undefined) {
      const quoted = quotedFrom(text, match.index, closing[groups.quote]!);
      tokens.push(quoted);
      piece.lastIndex = quoted.end;
      continue;
    }
    const kind = groups.word !== undefined ? "word" : groups.digits !== undefined ? "digits" : "mark";
    tokens.push({
      kind,
      text: match[0],
      folded: fold(match[0]),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return tokens;
}

function quotedFrom(text: string, start: number, mark: string): RawToken {
  let content = "";
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== mark) content += text[at];
    else if (text[at + 1] === mark) {
      content += mark;
      at += 1;
    } else return { kind: "quoted", text: content, folded: fold(content), start, end: at + 1 };
  }
  return { kind: "unclosed", text: content, folded: fold(content), start, end: text.length };
}

/** Puts a name in quotation marks so that {@link rawTokens} gives it back to the letter. */
export const quote = (name: string): string => `«${name.replaceAll("»", "»»")}»`;
