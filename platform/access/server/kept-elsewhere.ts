import type { Database, Transaction } from "../../kernel/server/context.ts";

/** What a later slice keeps about a person besides roles and history: it is handed out with the rest, and goes with her. */
export type KeptElsewhere = {
  /** What it is called in the document that she takes along: «weeklyLetter». */
  readonly name: string;
  readonly read: (database: Database, person: string) => Promise<unknown>;
  readonly forget: (tx: Transaction, person: string) => Promise<void>;
};
