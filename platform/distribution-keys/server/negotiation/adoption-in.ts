import type { Context } from "../../../kernel/server/context.ts";
import type { Adoption } from "../../domain/index.ts";

/** What one matter answers about exactly this text; null: there is no such matter for the one who asks. */
export async function adoptionIn(_context: Context, _matter: string, _hash: string): Promise<Adoption | null> {
  return null;
}
