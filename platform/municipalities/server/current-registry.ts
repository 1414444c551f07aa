import type { Context, Database } from "../../kernel/server/context.ts";
import type { Registry } from "../domain/index.ts";
import { findRegistry } from "./registry.store.ts";

/** The registry changes only when reference facts are loaded, so it is read once for each database. Ask before a transaction begins. */
export function currentRegistry({ database }: Pick<Context, "database">): Promise<Registry> {
  const known = registries.get(database);
  if (known) return known;
  const reading = findRegistry(database);
  registries.set(database, reading);
  reading.catch(() => registries.delete(database));
  return reading;
}

/** After new reference facts. */
export const forgetRegistry = ({ database }: Pick<Context, "database">): boolean => registries.delete(database);

const registries = new WeakMap<Database, Promise<Registry>>();
