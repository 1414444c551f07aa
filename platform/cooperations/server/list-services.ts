import type { Context } from "../../kernel/server/context.ts";
import type { ServiceListWire } from "../contract.ts";
import { countServiceWords } from "./cooperation-list.store.ts";
import { findFunctions } from "./kostra-function.store.ts";

/** KOSTRA functions, and the words for services in use. */
export async function listServices({ database }: Context): Promise<ServiceListWire> {
  return { functions: await findFunctions(database), words: [...(await countServiceWords(database))] };
}
