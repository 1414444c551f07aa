import type { Vocabulary } from "@omforent/fairness";
import { type Cooperation, summarise } from "../../cooperations/domain/index.ts";
import { currentDirectory } from "../../cooperations/server/index.ts";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { valueOrProblem } from "../../kernel/server/problem.ts";
import { listMeasures } from "../../municipalities/server/index.ts";

/** The words of a cooperation's keys: the common measures and its own, and those who take part. Ask before a transaction begins. */
export async function keyVocabulary(context: Context, cooperation: Cooperation, actor: Actor): Promise<Vocabulary> {
  const measures = valueOrProblem(await listMeasures(context, { owner: cooperation.id }, actor));
  const { participants } = summarise(
    cooperation,
    await currentDirectory(context, { cooperations: [] }),
    context.today(),
  );
  return {
    measures: measures.map(({ id, names, units }) => ({ id, names, units })),
    participants: participants.map(({ id, name }) => ({ id, name })),
  };
}
