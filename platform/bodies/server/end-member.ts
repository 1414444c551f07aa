import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { keepBody } from "./keep-body.ts";
import { endMembership, findMembers } from "./member.store.ts";

export type EndMember = { readonly body: string; readonly member: string; readonly on: PlainDate };

/** Sets the last day of somebody's time in a body. Refusals: those of keeping it, `member/not-found`, `body/period-backwards`. */
export const endMember = (
  context: Context,
  { body, member: id, on }: EndMember,
  actor: Actor,
): Promise<Result<{ readonly id: string }>> =>
  keepBody(context, body, actor, async ({ tx, record }) => {
    const member = (await findMembers(tx, body)).find((one) => one.id === id);
    if (!member) return refuse("member/not-found", { id: id.slice(0, 100) });
    if (on < member.from) return refuse("body/period-backwards", { from: member.from, to: on }, { path: "on" });
    if (member.to === on) return ok({ id });
    await endMembership(tx, id, on);
    await record("body/member-ended", { member: id, to: member.to }, { member: id, to: on });
    return ok({ id });
  });
