/** What came of one part of the suite. A check counts as one; what was skipped is never counted as passed. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Shown when something failed. */
  readonly output: string;
};

export type Part = {
  readonly name: string;
  /** The part that must have passed first. */
  readonly after?: string;
  readonly run: () => Promise<Outcome>;
};
