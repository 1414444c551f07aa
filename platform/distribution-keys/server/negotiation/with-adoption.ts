import type { Context } from "../../../kernel/server/context.ts";
import type { Adoption, KeyVersion } from "../../domain/index.ts";
import { mattersAskedIn } from "./matters-asked.ts";

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
  const answers = new Map<string, Adoption>();
  for (const { version, adoption } of await mattersAskedIn(context, cooperationId)) {
    const known = answers.get(version);
    if (!known || (known.since === null && adoption.since !== null)) answers.set(version, adoption);
  }
  return versions.map((version) => ({ ...version, adoption: answers.get(version.id) ?? null }));
}
