/** One breach of the import rule, worded so that the reader knows what to do. */
export type Violation = { readonly file: string; readonly line: number; readonly rule: Rule; readonly message: string };

export type Rule =
  | "cannot-parse"
  | "unknown-place"
  | "layer"
  | "slice-order"
  | "front-door"
  | "package-by-name"
  | "outside-the-project"
  | "forbidden-name"
  | "impure"
  | "app-only-composes";
