import type { TextChangeWire } from "../../contract.ts";
import { compareTexts } from "../../domain/index.ts";

/** What changes from one text to another, with a line beside it, as the server tells of versions and views. */
export const changesBetween = (before: string, after: string): readonly TextChangeWire[] =>
  compareTexts(before, after).parts.flatMap((part) =>
    part.kind === "same"
      ? []
      : [
          {
            line: part.line,
            lineAfter: part.lineAfter,
            before: [...part.before],
            after: [...part.after],
            words: part.words === null ? null : [...part.words],
          },
        ],
  );
