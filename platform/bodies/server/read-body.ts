import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { BodyDetailWire } from "../contract.ts";
import { emptyPlan, mayKeepBodies, mayReadBodies, membersOn, partiesOn } from "../domain/index.ts";
import { findBody } from "./body.store.ts";
import { bodyToWire, meetingToWire, memberToWire } from "./body-to-wire.ts";
import { directoryWith, namesIn, withNamesOf } from "./holder-names.ts";
import { findPlans } from "./meeting.store.ts";
import { findMembers, type KeptMember } from "./member.store.ts";

/** One body with its members and its plan of meetings. Refusal: `body/not-found`. */
export async function readBody(context: Context, id: string, actor: Actor): Promise<Result<BodyDetailWire>> {
  if (!mayReadBodies(actor)) return refuse("body/not-allowed");
  const directory = await directoryWith(context, []);
  const kept = await findBody(context.database, id, directory.registry);
  if (!kept) return bodyNotFound(id);
  const { body, version, papersDaysBefore } = kept;
  const names = namesIn(await withNamesOf(context, directory, [body.holder]));
  const plans = await findPlans(context.database, [id]);
  const plan = plans.get(id) ?? emptyPlan(id, papersDaysBefore);
  const members = await findMembers(context.database, id);
  const today = context.today();
  const sitting = membersOn(members, id, today) as readonly KeptMember[]; // the very same members, sorted
  return ok({
    ...bodyToWire(body, names(body.holder)),
    version,
    papersDaysBefore,
    meetings: plan.meetings.map((meeting) => meetingToWire(meeting, plan)),
    members: sitting.map(memberToWire),
    otherMembers: members.filter((member) => !sitting.includes(member)).map(memberToWire),
    parties: partiesOn(members, id, today).map((party) => ({ ...party })),
    mayChange: mayKeepBodies(actor, body.holder) !== null,
  });
}

export const bodyNotFound = (id: string) => refuse("body/not-found", { id: id.slice(0, 100) });
