import { join, resolve } from "node:path";

const project = join(import.meta.dirname, "../..");

/** Where this installation keeps its data: `OMFORENT_DATA`, else `.omforent` in the project. */
export const dataDirectory = (environment: NodeJS.ProcessEnv = process.env): string =>
  environment.OMFORENT_DATA ? resolve(environment.OMFORENT_DATA) : join(project, ".omforent");

/** The address of a PostgreSQL server, when `DATABASE_URL` gives one; null is the embedded database. */
export const databaseUrl = (environment: NodeJS.ProcessEnv = process.env): string | null =>
  environment.DATABASE_URL || null;
