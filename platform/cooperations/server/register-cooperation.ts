import { randomInt } from "node:crypto";
import { ok, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed, type Signature } from "../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { recordEvents } from "../../kernel/server/record-event.ts";
import {
  type CooperationDraft,
  comparableOf,
  cooperationIdFor,
  type Directory,
  DuplicateIndex,
  mayRegisterCooperation,
  newCooperation,
  readRegistration,
  type Statements,
} from "../domain/index.ts";
import { addClaims } from "./claim.store.ts";
import { commonWords } from "./common-words.ts";
import { findNearComparables, saveDerived } from "./cooperation.store.ts";
import { directoryFor, quickResolver } from "./directory-for.ts";
import { statementsToJson } from "./statements-to-json.ts";

export type RegisterCooperation = CooperationDraft & {
  readonly source: string | null;
  /** Cooperations that look alike, and that the person has seen and found to be others. */
  readonly notTheSameAs: readonly string[];
};

/**
 * Registers a cooperation in a person's name. Refusals: those of reading it, `cooperation/looks-like-another` with the candidates,
 * `cooperation/not-allowed`.
 */
export async function registerCooperation(
  context: Context,
  input: RegisterCooperation,
  actor: Actor,
): Promise<Result<{ readonly id: string; readonly version: number }>> {
  const directory = await directoryFor(context, input);
  const today = context.today();
  const read = readRegistration(input, { resolve: quickResolver(directory), today });
  if (!read.ok) return read;
  const by = mayRegisterCooperation(actor, read.value);
  if (!by) return notAllowed(actor, "cooperation/not-allowed");
  const common = await commonWords(context);
  return inTransaction(context, actor, async (tx) => {
    const comparable = comparableOf("", read.value);
    const like = new DuplicateIndex(await findNearComparables(tx, comparable, common))
      .like(comparable)
      .filter(({ id }) => !input.notTheSameAs.includes(id));
    if (like.length > 0)
      return refuse(
        "cooperation/looks-like-another",
        { names: like.map(({ name }) => `«${name}»`), candidates: like.map((one) => ({ ...one })) },
        { path: "name" },
      );
    const saved = await saveRegistrations(tx, [{ statements: read.value, source: input.source, by }], {
      context,
      directory,
    });
    return ok({ id: saved[0]!, version: 1 }); // one in, one out
  });
}

export type Registration = { readonly statements: Statements; readonly source: string | null; readonly by: Signature };

/** Saves new cooperations with their events; returns their ids in the same order. The caller has asked the policy. */
export async function saveRegistrations(
  tx: Transaction,
  registrations: readonly Registration[],
  { context, directory }: { readonly context: Context; readonly directory: Directory },
): Promise<readonly string[]> {
  const at = context.now();
  const news = registrations.map((registration) => ({
    ...registration,
    id: cooperationIdFor(registration.statements.name ?? "", unique()),
  }));
  await addClaims(
    tx,
    news.flatMap(({ id, statements, source, by }) =>
      Object.entries(statements).map(([field, value]) => ({
        cooperationId: id,
        field,
        value,
        asOf: null,
        note: null,
        by,
        at,
        statedSource: source,
      })),
    ),
  );
  const cooperations = news.map(({ id, statements, source, by }) =>
    newCooperation(id, statements, { by: by.name, at, statedSource: source }),
  );
  await saveDerived(tx, cooperations, { directory, today: context.today() });
  await recordEvents(
    tx,
    news.map(({ id, statements, source, by }) => ({
      log: `cooperation:${id}`,
      kind: "cooperation/registered",
      subject: `cooperation:${id}`,
      by,
      at,
      before: null,
      after: statementsToJson(statements, source),
      reason: null,
    })),
  );
  return news.map(({ id }) => id);
}

/** Five letters and digits that are not mistaken for one another. */
const unique = (): string => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
