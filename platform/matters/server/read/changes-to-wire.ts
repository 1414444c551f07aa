import type { TextChangeWire } from "../../contract.ts";
import { compareTexts, type TextPart } from "../../domain/index.ts";

/** Where one text differs from another: the changed lines alone. */
export const changesBetweenTexts = (before: string, after: string): TextChangeWire[] =>
  compareTexts(before, after).parts.flatMap((part) => (part.kind === "changed" ? [changeToWire(part)] : []));

const changeToWire = ({
  line,
  lineAfter,
  before,
  after,
  words,
}: Extract<TextPart, { readonly kind: "changed" }>): TextChangeWire => ({
  line,
  lineAfter,
  before: [...before],
  after: [...after],
  words: words?.map((word) => ({ ...word })) ?? null,
});
