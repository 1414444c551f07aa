import type pg from "pg";

/**
 * How the application meets a server: few connections, and nothing waits for ever. A statement that is stopped by a limit is answered
 * with «try again», so a limit is above what the slowest import takes and below what a person waits for.
 */
export const servingConnection = (url: string, connections: number): pg.PoolConfig => ({
  connectionString: url,
  application_name: "omforent",
  max: connections,
  connectionTimeoutMillis: 10_000,
  idleTimeoutMillis: 60_000,
  keepAlive: true,
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
});

/** How migrations, backup and restore meet it: one connection, and a statement may take the time it needs. */
export const owningConnection = (url: string): pg.PoolConfig => ({
  connectionString: url,
  application_name: "omforent-owner",
  max: 1,
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
});
