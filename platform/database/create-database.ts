import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "../kernel/server/context.ts";
import { isInsideTransaction } from "../kernel/server/in-transaction.ts";
import { valueTypes } from "./value-types.ts";

/** Kysely on a pool, embedded or server alike: the same dialect, the same driver, the same types of values. */
export type CreatedDatabase = { readonly database: Database; readonly pool: GuardedPool };

export function createDatabase(config: pg.PoolConfig): CreatedDatabase {
  const pool = new GuardedPool({ ...config, types: valueTypes() });
  outliveBrokenConnections(pool);
  return { database: new Kysely({ dialect: new PostgresDialect({ pool }) }), pool };
}

/** A connection that breaks is replaced by the pool; the query that was waiting, or the next one, tells if it cannot be. */
export function outliveBrokenConnections(pool: pg.Pool): void {
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {})); // also while somebody has it and asks nothing
}

type ServedRole = "omforent_app";

/**
 * The embedded database has one connection, so asking for a second inside a transaction would wait for ever.
 * It is a bug on a server too (the query would not see the transaction), so it is the same error everywhere.
 */
export class GuardedPool extends pg.Pool {
  #role: ServedRole | null = null;
  #served = new WeakSet<pg.PoolClient>();

  /**
   * From now on every connection is this role from the start, and so sees what the public sees until a transaction says who acts
   * (`actAs`). Migrations come first: they make the role, and need to own what they change.
   */
  serveAs(role: ServedRole): void {
    this.#role = role;
  }

  use(): { readonly total: number; readonly idle: number; readonly waiting: number } {
    return { total: this.totalCount, idle: this.idleCount, waiting: this.waitingCount };
  }

  /** One connection as the program itself, for what runs beside the requests: jobs, rate limits, figures about itself. */
  async asSystem<Output>(work: (client: pg.PoolClient) => Promise<Output>): Promise<Output> {
    const client: pg.PoolClient = await this.connect();
    try {
      await client.query("set role omforent_system");
      return await work(client);
    } catch (error) {
      await client.query("rollback").catch(() => {}); // whoever gets the connection next is not in somebody's broken transaction
      throw error;
    } finally {
      const isBack = await client.query(`set role ${this.#role ?? "none"}`).then(
        () => true,
        () => false,
      );
      client.release(!isBack);
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg.Pool declares two overloads with and without a callback.
  override connect(...args: any[]): any {
    if (isInsideTransaction())
      throw new Error("A query on `context.database` inside a transaction: use the transaction `tx` instead.");
    // biome-ignore lint/suspicious/noExplicitAny: see above.
    if (args.length > 0) return (super.connect as any)(...args);
    return this.#connectServed();
  }

  async #connectServed(): Promise<pg.PoolClient> {
    const client = await super.connect();
    if (this.#role === null || this.#served.has(client)) return client;
    await client.query(`set role ${this.#role}`);
    this.#served.add(client);
    return client;
  }
}
