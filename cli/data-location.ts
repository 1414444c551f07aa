import { mkdirSync } from "node:fs";
import { databaseUrl, dataDirectory } from "../platform/database/data-directory.ts";
import type { Location } from "../platform/database/open-database.ts";

/** Where the data of this installation are, by the same settings as the server's. */
export function dataLocation(environment: NodeJS.ProcessEnv = process.env): Location {
  const directory = dataDirectory(environment);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return { directory, url: databaseUrl(environment), ownerUrl: environment.DATABASE_OWNER_URL || null };
}
