import { ok, type Result, refuse } from "@omforent/kernel";
import { readForOwn } from "../../../bodies/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { MatterTables } from "../tables.ts";

type Of = { readonly matter: string; readonly decision: string };

/** Whose decision it is, so that what is done with it is done in turn with what else that body does. Refusal: `decision/not-found`. */
export const bodyOfDecision = (context: Context, actor: Actor, { matter, decision }: Of): Promise<Result<string>> =>
  readForOwn(context, actor, async ({ database }) => {
    const row = await database
      .withTables<MatterTables>()
      .selectFrom("matter_decisions")
      .select("body")
      .where("id", "=", decision)
      .where("matter", "=", matter)
      .executeTakeFirst();
    return row ? ok(row.body) : refuse("decision/not-found", { decision: decision.slice(0, 100) });
  });
