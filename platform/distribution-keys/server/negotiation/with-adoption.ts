import type { Context } from "../../../kernel/server/context.ts";
import type { Adoption, KeyVersion } from "../../domain/index.ts";
import { adoptionIn } from "./adoption-in.ts";
import { findMattersOf } from "./negotiation.store.ts";

/**
 * Asks the matters what the councils have made of the proposed keys. Of several matters about the same proposal the one that adopted it
 * speaks, else the newest.
 */
export async function withAdoption(
  context: Context,
  cooperationId: string,
  versions: readonly KeyVersion[],
): Promise<readonly KeyVersion[]> {
  if (!versions.some(({ status }) => status === "proposed")) return versions;
  const asked = await findMattersOf(context.database, cooperationId);
  const answers = new Map<string, Adoption>();
  for (const { version, matter, hash } of asked) {
    const answer = await adoptionIn(context, matter, hash);
    const known = answers.get(version);
    if (answer && (!known || (known.since === null && answer.since !== null))) answers.set(version, answer);
  }
  return versions.map((version) => ({ ...version, adoption: answers.get(version.id) ?? null }));
}
