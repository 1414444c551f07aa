import { ok, type PlainDate, type Result } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { type MemberRole, seatMember as seat } from "../domain/index.ts";
import { saveBody } from "./body.store.ts";
import { keepBody } from "./keep-body.ts";
import { findMembers, insertMember } from "./member.store.ts";
import { unguessable } from "./new-id.ts";

export type SeatMember = {
  readonly body: string;
  readonly person: string;
  readonly party: string | null;
  readonly role: MemberRole;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
};

/** Enters somebody who sits in a body for a period. Refusals: those of keeping the body and of seating a member. */
export const seatMember = (
  context: Context,
  { body, person, ...written }: SeatMember,
  actor: Actor,
): Promise<Result<{ readonly id: string }>> =>
  keepBody(context, body, actor, async ({ tx, kept, by, at, registry, record }) => {
    const member = { ...written, body, person: person.trim().replace(/\s+/g, " ") };
    const seated = seat(await findMembers(tx, body), member);
    if (!seated.ok) return seated;
    if (kept.version === 0) await saveBody(tx, { ...kept, version: 1 }, { by, at, registry });
    const id = `bm-${unguessable(12)}`;
    await insertMember(tx, { ...member, id }, { by, at });
    // names of persons do not belong in a history that cannot be changed
    await record("body/member-seated", null, { member: id, role: member.role, from: member.from, to: member.to });
    return ok({ id });
  });
