import type { Language } from "../../../../kernel/domain/language.ts";

/** A part of a paper. What was written by others is text, whatever marks it holds. */
export type PaperPart =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  /** Word for word, line by line. */
  | { readonly kind: "verbatim"; readonly text: string }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Amounts stand to the right. */
      readonly numbers: boolean;
    }
  /** An address of our own making, to be opened; never one that others have written. */
  | { readonly kind: "link"; readonly address: string }
  /** Lines to fill in by hand or in Word. */
  | { readonly kind: "blank"; readonly lines: number };

/** A paper with its words chosen: what both the Word file and the PDF are made from. */
export type Paper = {
  readonly language: Language;
  readonly title: string;
  readonly heading: string;
  readonly subject: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly parts: readonly PaperPart[];
  readonly address: string;
  /** «Side {{page}} av {{pages}}», with the places standing. */
  readonly pageNumber: string;
};
