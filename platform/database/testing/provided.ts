/** What the global setup of a test run hands to each test file. */
export type ProvidedDatabase =
  | {
      readonly kind: "pglite";
      readonly template: string;
      /** The same in a data directory, closed. */
      readonly directory: string;
    }
  | { readonly kind: "postgres"; readonly url: string; readonly template: string };

declare module "vitest" {
  export interface ProvidedContext {
    database: ProvidedDatabase;
    /** The same with what the program loads into every database; it takes seconds, so it is done once. */
    databaseWithFacts: ProvidedDatabase;
  }
}
