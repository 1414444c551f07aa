import type { Cooperation } from "../../cooperations/domain/index.ts";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { KeyVersion } from "../domain/index.ts";
import { documentedVersions } from "./documented-versions.ts";
import { findKeyVersions } from "./key-version.store.ts";
import { keyVocabulary } from "./key-vocabulary.ts";
import { withAdoption } from "./negotiation/with-adoption.ts";

/** What documents tell of, what people have entered, and what has been proposed, each proposal with what the councils have made of it. */
export async function keyHistoryOf(
  context: Context,
  cooperation: Cooperation,
  actor: Actor,
): Promise<{
  readonly versions: readonly KeyVersion[];
  readonly vocabulary: Awaited<ReturnType<typeof keyVocabulary>>;
}> {
  const vocabulary = await keyVocabulary(context, cooperation, actor);
  const entered = await withAdoption(context, cooperation.id, await findKeyVersions(context.database, cooperation.id));
  return { versions: [...documentedVersions(cooperation, vocabulary), ...entered], vocabulary };
}
