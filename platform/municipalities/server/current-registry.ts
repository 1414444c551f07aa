import type { Context, Database } from "../../kernel/server/context.ts";
import type { Registry } from "../domain/index.ts";
import { findRegistry } from "./registry.store.ts";

/** The registry changes only when reference facts are loaded, so it is read once for each database. Ask before a transaction begins. */
export function currentRegistry({ database, home = database }: Pick<Context, "database" | "home">): Promise<Registry> {
  const known = registries.get(home);
  if (known) return known;
  const reading = findRegistry(database);
  registries.set(home, reading);
  reading.catch(() => registries.delete(home));
  return reading;
}

/** After new reference facts. */
export const forgetRegistry = ({ database }: Pick<Context, "database">): boolean => registries.delete(database);

const registries = new WeakMap<Database, Promise<Registry>>();
