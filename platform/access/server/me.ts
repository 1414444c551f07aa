import { ok, type Result } from "@omforent/kernel";
import { type Actor, notAllowed, signsForSelf, system } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { findEntries } from "../../kernel/server/log.store.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { MyAccessJson } from "../contract.ts";
import { endRole as decideEnd, isHeld } from "../domain/index.ts";
import type { KeptElsewhere } from "./kept-elsewhere.ts";
import { erasePerson, findIdentities, findPerson } from "./person.store.ts";
import { findAssignments, holderNames, saveEnd } from "./role.store.ts";
import { assignmentToJson } from "./role-events.ts";
import { endSessions, findSessionsOf } from "./session.store.ts";
import { findTies } from "./tie.store.ts";

/** What the program knows of the one who asks: name, identities, roles, sessions, ties. Refusal: `actor/not-signed-in`. */
export async function readMyAccess(context: Context, actor: Actor): Promise<Result<MyAccessJson>> {
  if (actor.kind !== "person") return notAllowed(actor, "access/no-person");
  return readAs(context, actor, async ({ database }) => {
    const person = await findPerson(database, actor.id);
    const assignments = await findAssignments(database, { person: actor.id });
    const names = await holderNames(
      database,
      assignments.map(({ holder }) => holder),
    );
    return ok({
      id: actor.id,
      name: person?.name ?? actor.name,
      email: person?.email ?? null,
      example: person?.example ?? false,
      identities: (await findIdentities(database, actor.id)).map(({ issuer, createdAt }) => ({ issuer, createdAt })),
      roles: assignments.map(({ period, person: _me, ...one }) => ({
        ...one,
        holderName: names.get(one.holder) ?? one.holder,
        from: period.from,
        to: period.to,
        held: isHeld({ period }, context.today()),
      })),
      sessions: await findSessionsOf(database, actor.id),
      ties: (await findTies(database, actor.id)).map(({ person: _me, ...tie }) => tie),
    });
  });
}

/** Everything that is kept about a person, as one document to take along (GDPR articles 15 and 20). The export is recorded. */
export async function exportMe(
  context: Context,
  actor: Actor,
  elsewhere: readonly KeptElsewhere[] = [],
): Promise<Result<Record<string, unknown>>> {
  const access = await readMyAccess(context, actor);
  if (!access.ok) return access;
  await recordAboutMe(context, actor, "person/exported");
  return readAs(context, actor, async ({ database }) => {
    const kept: Record<string, unknown> = {};
    for (const { name, read } of elsewhere) kept[name] = await read(database, actor.id);
    const entries = await findEntries(database, { actor: actor.id, limit: 100_000 });
    return ok({ ...access.value, ...kept, history: entries.map(({ id: _internal, ...entry }) => entry) });
  });
}

const recordAboutMe = (context: Context, actor: Actor, kind: string) =>
  inTransaction(context, actor, async (tx) => {
    await recordEvent(tx, {
      log: `person:${actor.id}`,
      kind,
      subject: `person:${actor.id}`,
      by: signsForSelf(actor),
      at: context.now(),
      before: null,
      after: null,
      reason: null,
    });
    return ok(undefined);
  });

/**
 * Deletes a person at her own wish: name, address, identities and what she said of her ties go, roles and sessions end. What she did for a
 * municipality stays in its history, signed with a pseudonym that leads to nobody (GDPR article 17 (3) b).
 */
export async function eraseMe(
  context: Context,
  actor: Actor,
  elsewhere: readonly KeptElsewhere[] = [],
): Promise<Result<{ readonly erased: true }>> {
  if (actor.kind !== "person") return notAllowed(actor, "access/no-person");
  return inTransaction(context, system, async (tx) => {
    const at = context.now();
    for (const assignment of await findAssignments(tx, { person: actor.id })) {
      const ended = decideEnd(assignment, context.today());
      if (!ended.ok) continue; // it is past already
      await saveEnd(tx, ended.value);
      await recordEvent(tx, {
        log: assignment.holder,
        kind: "role/ended",
        subject: `person:${actor.id}`,
        by: signsForSelf(actor),
        at,
        before: assignmentToJson(assignment),
        after: assignmentToJson(ended.value),
        reason: null,
      });
    }
    await endSessions(tx, { person: actor.id }, { at, why: "erased" });
    for (const { forget } of elsewhere) await forget(tx, actor.id);
    await erasePerson(tx, actor.id, at);
    await recordEvent(tx, {
      log: `person:${actor.id}`,
      kind: "person/erased",
      subject: `person:${actor.id}`,
      by: signsForSelf(actor),
      at,
      before: null,
      after: null,
      reason: null,
    });
    return ok({ erased: true } as const);
  });
}

/** Ends one of the person's own sessions, on another machine perhaps. Refusal: `actor/not-signed-in`. */
export async function revokeSession(
  context: Context,
  id: string,
  actor: Actor,
): Promise<Result<{ readonly ended: number }>> {
  if (actor.kind !== "person") return notAllowed(actor, "access/no-person");
  return inTransaction(context, system, async (tx) => {
    const at = context.now();
    const ended = await endSessions(tx, { id, person: actor.id }, { at, why: "revoked" });
    for (const one of ended)
      await recordEvent(tx, {
        log: `person:${actor.id}`,
        kind: "session/revoked",
        subject: `person:${actor.id}`,
        by: signsForSelf(actor),
        at,
        before: null,
        after: { session: one.id },
        reason: null,
      });
    return ok({ ended: ended.length });
  });
}
