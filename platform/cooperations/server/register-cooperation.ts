import { randomInt } from "node:crypto";
import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import {
  type CooperationDraft,
  comparableOf,
  cooperationIdFor,
  type Directory,
  DuplicateIndex,
  mayRegisterCooperation,
  newCooperation,
  readRegistration,
  resolver,
  type Statements,
} from "../domain/index.ts";
import { addClaims } from "./claim.store.ts";
import { findComparables, saveDerived } from "./cooperation.store.ts";
import { currentDirectory } from "./current-directory.ts";
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
  if (!mayRegisterCooperation(actor)) return refuse("cooperation/not-allowed");
  const directory = await currentDirectory(context);
  const today = context.today();
  const read = readRegistration(input, { resolve: resolver(directory), today });
  if (!read.ok) return read;
  return inTransaction(context, async (tx) => {
    const comparable = comparableOf("", read.value);
    const like = new DuplicateIndex(await findComparables(tx, comparable))
      .like(comparable)
      .filter(({ id }) => !input.notTheSameAs.includes(id));
    if (like.length > 0)
      return refuse(
        "cooperation/looks-like-another",
        { names: like.map(({ name }) => `«${name}»`), candidates: like.map((one) => ({ ...one })) },
        { path: "name" },
      );
    const saved = await saveRegistrations(tx, [{ statements: read.value, source: input.source }], {
      context,
      directory,
      actor,
    });
    return ok({ id: saved[0]!, version: 1 }); // one in, one out
  });
}

export type Registration = { readonly statements: Statements; readonly source: string | null };

/** Saves new cooperations with their events; returns their ids in the same order. The caller has asked the policy. */
export async function saveRegistrations(
  tx: Transaction,
  registrations: readonly Registration[],
  { context, directory, actor }: { readonly context: Context; readonly directory: Directory; readonly actor: Actor },
): Promise<readonly string[]> {
  const at = context.now();
  const news = registrations.map((registration) => ({
    ...registration,
    id: cooperationIdFor(registration.statements.name ?? "", unique()),
  }));
  await addClaims(
    tx,
    news.flatMap(({ id, statements, source }) =>
      Object.entries(statements).map(([field, value]) => ({
        cooperationId: id,
        field,
        value,
        asOf: null,
        note: null,
        by: actor,
        at,
        statedSource: source,
      })),
    ),
  );
  const cooperations = news.map(({ id, statements, source }) =>
    newCooperation(id, statements, { by: actor.name, at, statedSource: source }),
  );
  await saveDerived(tx, cooperations, { directory, today: context.today() });
  for (const { id, statements, source } of news)
    await recordEvent(tx, {
      kind: "cooperation/registered",
      subject: `cooperation:${id}`,
      actor,
      at,
      before: null,
      after: statementsToJson(statements, source),
      reason: null,
    });
  return news.map(({ id }) => id);
}

/** Five letters and digits that are not mistaken for one another. */
const unique = (): string => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
