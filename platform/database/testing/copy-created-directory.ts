import { cpSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type {} from "./provided.ts";

/**
 * A data directory with the embedded database in it, as the program leaves it when it has created it. To create one takes ten seconds, which only
 * the tests of creating it need to wait for. On a server there is nothing to copy.
 */
export function copyCreatedDirectory(to: string): void {
  const provided = inject("database");
  if (provided.kind === "pglite")
    cpSync(join(provided.directory, "database"), join(to, "database"), { recursive: true });
}
