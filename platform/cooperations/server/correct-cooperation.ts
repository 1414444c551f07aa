import { ok, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import {
  type CooperationDraft,
  correct,
  type FieldName,
  fieldsOf,
  mayCorrectCooperation,
  readDraft,
  type Statements,
  withStatements,
} from "../domain/index.ts";
import { addClaims } from "./claim.store.ts";
import { findCooperation, saveDerived } from "./cooperation.store.ts";
import { directoryFor, quickResolver } from "./directory-for.ts";
import { mentionedIn } from "./mentioned-in.ts";
import { statementsToJson } from "./statements-to-json.ts";
import { writeValue } from "./write-value.ts";

export type CorrectCooperation = CooperationDraft & {
  /** The version that the person saw. */
  readonly version: number;
  readonly source?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

/**
 * Registers in a person's name what is otherwise than shown. What others said stays beside it.
 * Refusals: those of reading it, `cooperation/conflict` with both texts, `cooperation/takes-part-in-itself`, `cooperation/not-found`,
 * `cooperation/not-allowed`.
 */
export async function correctCooperation(
  context: Context,
  { id, ...input }: CorrectCooperation & { readonly id: string },
  actor: Actor,
): Promise<Result<{ readonly id: string; readonly version: number }>> {
  const drafted = await directoryFor(context, input);
  const today = context.today();
  const read = readDraft(input, { resolve: quickResolver(drafted), today });
  if (!read.ok) return read;
  return inTransaction(context, actor, async (tx) => {
    const cooperation = await findCooperation(tx, id, { forUpdate: true });
    if (!cooperation) return refuse("cooperation/not-found", { id: id.slice(0, 100) });
    const home = context.home ?? context.database;
    const directory = await directoryFor({ database: tx, home }, input, mentionedIn(cooperation));
    const write = writeValue(directory);
    const by = mayCorrectCooperation(actor, cooperation, read.value);
    if (!by) return notAllowed(actor, "cooperation/not-allowed");
    const corrected = correct(cooperation, read.value, { sawVersion: input.version, write });
    if (!corrected.ok) return corrected;
    const changes = Object.entries(corrected.value) as [FieldName, unknown][];
    if (changes.length === 0) return ok({ id, version: cooperation.version });
    const at = context.now();
    const statedSource = input.source ?? null;
    await addClaims(
      tx,
      changes.map(([field, value]) => ({
        cooperationId: id,
        field,
        value,
        asOf: null,
        note: null,
        by,
        at,
        statedSource,
      })),
    );
    const now = withStatements(cooperation, corrected.value, { by: by.name, at, statedSource });
    const { version } = now;
    await saveDerived(tx, [now], { directory, today });
    const fields = fieldsOf(cooperation);
    const before: Statements = Object.fromEntries(
      changes.map(([field]) => [field, fields[field].shown?.value ?? null]),
    );
    await recordEvent(tx, {
      log: `cooperation:${id}`,
      kind: "cooperation/corrected",
      subject: `cooperation:${id}`,
      by,
      at,
      before: statementsToJson(before, null),
      after: statementsToJson(corrected.value, statedSource),
      reason: input.reason ?? null,
    });
    return ok({ id, version });
  });
}
