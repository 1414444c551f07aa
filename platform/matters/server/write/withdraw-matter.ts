import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { sentOn, withdraw } from "../../domain/index.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { insertWithdrawal } from "../store/answer.store.ts";
import { leadMatter } from "./lead-matter.ts";

/** Takes a sent matter back, with the reason for everybody to read. Refusals: those of leading and withdrawing it, `matter/not-sent`. */
export const withdrawMatter = (
  context: Context,
  { id, reason }: { readonly id: string; readonly reason: string },
  actor: Actor,
): Promise<Result<{ readonly id: string }>> =>
  leadMatter(context, id, actor, async ({ tx, stored, by, at }) => {
    if (sentOn(stored.matter) === null) return refuse("matter/not-sent");
    const today = context.today();
    const withdrawn = withdraw(stored.matter, today, reason);
    if (!withdrawn.ok) return withdrawn;
    const said = withdrawn.value.withdrawn?.reason ?? "";
    await insertWithdrawal(tx, { matter: id, on: today, reason: said }, { by, at });
    const event = { kind: "matter/withdrawn", by, at, before: null, after: { on: today }, reason: said };
    await recordMatterEvent(tx, stored, event);
    return ok({ id });
  });
