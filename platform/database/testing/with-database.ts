import { afterAll, beforeAll, inject } from "vitest";
import { system } from "../../kernel/domain/actor.ts";
import { clockAt } from "../../kernel/server/clock.ts";
import type { Context, Database } from "../../kernel/server/context.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { openTestDatabase, type TestDatabase } from "./open-test-database.ts";
import type {} from "./provided.ts";

/**
 * A migrated, otherwise empty database for the tests of a file (or of a `describe`). The same file runs on the embedded
 * database and on a PostgreSQL server. The clock stands still; noon on 1 March 2026 unless told. `holds` says what is in it
 * from the start: nothing, or the facts that the program loads into every database (municipalities, documented cooperations).
 * @example
 * const test = withDatabase();
 * it("registers a cooperation", async () => { const result = await registerCooperation(test.context, …, operator); … });
 */
export function withDatabase({
  now = "2026-03-01T11:00:00.000Z",
  holds = "nothing",
}: {
  readonly now?: string;
  readonly holds?: "nothing" | "facts";
} = {}): {
  readonly context: Context;
  readonly kind: "pglite" | "postgres";
  /** Reads and writes past the policies and most of row-level security, as the program itself does. */
  readonly asSystem: <Output>(work: (database: Database) => Promise<Output>) => Promise<Output>;
} {
  let opened: TestDatabase | null = null;
  beforeAll(async () => {
    opened = await openTestDatabase(inject(holds === "facts" ? "databaseWithFacts" : "database"));
  });
  afterAll(async () => opened?.close());
  const context = (): Context => {
    if (!opened) throw new Error("The database is open inside tests and hooks only.");
    return { database: opened.database, ...clockAt(now) };
  };
  return {
    get context() {
      return context();
    },
    asSystem: (work) => readAs(context(), system, ({ database }) => work(database)),
    get kind() {
      return inject("database").kind;
    },
  };
}
