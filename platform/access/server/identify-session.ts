import { ok } from "@omforent/kernel";
import type { FastifyRequest } from "fastify";
import { type Actor, nobody, system } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { rolesOf, type Session, type SessionLimits, shouldNote, whyEnded } from "../domain/index.ts";
import { hashOf } from "./secrets.ts";
import { findSession, noteSeen } from "./session.store.ts";
import { sessionToken } from "./sign-in/cookies.ts";

/** Whose session the request's cookie is: she with the roles of the day, or nobody. */
export const identifySession =
  (context: Context, limits: SessionLimits) =>
  async (request: FastifyRequest): Promise<Actor> => {
    const session = await sessionOf(context, request, limits);
    if (!session) return nobody;
    const now = context.now();
    if (shouldNote(session, now))
      await inTransaction(context, system, async (tx) => ok(await noteSeen(tx, session.id, now)));
    const preferred = request.headers["omforent-acting-for"];
    const roles = rolesOf(session, typeof preferred === "string" ? preferred : null);
    return { id: session.person, name: session.name, kind: "person", roles };
  };

/** The live session of the request's cookie. */
export async function sessionOf(
  context: Context,
  request: FastifyRequest,
  limits: SessionLimits,
): Promise<Session | null> {
  const token = sessionToken(request.headers.cookie);
  if (token === undefined) return null;
  const session = await findSession(context.database, hashOf(token), context.today());
  return session && whyEnded(session, context.now(), limits) === null ? session : null;
}
