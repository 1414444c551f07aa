export { compareTexts, type TextComparison, type TextPart, type WordPart } from "./compare-texts.ts";
export {
  type Choice,
  type MergePart,
  mergedText,
  mergeTexts,
  type ProposedText,
  type TextMerge,
} from "./merge-texts.ts";
export { type ProposedBy, proposedTexts } from "./proposed-texts.ts";
