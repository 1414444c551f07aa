import type { Context, Database } from "../../kernel/server/context.ts";
import { currentRegistry } from "../../municipalities/server/index.ts";
import type { Directory } from "../domain/index.ts";
import { findNames } from "./cooperation.store.ts";
import { findFunctions } from "./kostra-function.store.ts";

/**
 * Everyone who can take part. `cooperations` limits which cooperations' names are read; left out, all are. Ask before a
 * transaction begins.
 */
export async function currentDirectory(
  context: Pick<Context, "database" | "home">,
  { cooperations }: { readonly cooperations?: readonly string[] } = {},
): Promise<Directory> {
  const registry = await currentRegistry(context);
  return {
    registry,
    cooperations: await findNames(context.database, cooperations),
    functions: await currentFunctions(context),
  };
}

/** KOSTRA functions change only when reference facts are loaded. */
function currentFunctions({
  database,
  home = database,
}: Pick<Context, "database" | "home">): Promise<Directory["functions"]> {
  const known = functions.get(home);
  if (known) return known;
  const reading = findFunctions(database).then((list) => new Map(list.map(({ code, name }) => [code, name])));
  functions.set(home, reading);
  reading.catch(() => functions.delete(home));
  return reading;
}

export const forgetFunctions = (database: Database): boolean => functions.delete(database);

const functions = new WeakMap<Database, Promise<Directory["functions"]>>();
