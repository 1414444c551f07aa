import { startPostgresServer } from "./postgres-server.ts";

// A real PostgreSQL server for as long as this process lives: for whoever needs one and may not reach into the database's own tests.
const server = await startPostgresServer();
console.log(`url ${server.url}`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void server.stop().then(() => process.exit(0)));
