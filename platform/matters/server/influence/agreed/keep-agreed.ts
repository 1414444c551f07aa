import { ok, type Result, refuse } from "@omforent/kernel";
import type { DecisionKind } from "@omforent/law";
import { findBodies } from "../../../../bodies/server/index.ts";
import type { Directory } from "../../../../cooperations/domain/index.ts";
import type { Signature } from "../../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../../kernel/server/context.ts";
import { recordEvent } from "../../../../kernel/server/record-event.ts";
import type { AgreedRecordWire } from "../../../contract.ts";
import { type AgreedDecision, type AgreedRecord, lastRecord, nextRevision } from "../../../domain/index.ts";
import type { BodyName } from "../decider-to-wire.ts";
import { findAgreed, insertAgreed } from "./agreed.store.ts";
import { agreedToJson } from "./agreed-to-json.ts";
import { bodiesIn, recordToWire } from "./agreed-to-wire.ts";

export type Keeping = {
  readonly tx: Transaction;
  readonly directory: Directory;
  readonly cooperation: string;
  readonly decision: DecisionKind;
  /** The revision that was seen; 0: nothing had been said. */
  readonly seen: number;
  /** Null: what stood is withdrawn, with the reason. */
  readonly says: AgreedDecision | null;
  readonly reason: string | null;
  readonly by: Signature;
};

/**
 * Adds a record beside those before it, with its event; what stands already is not added again. Refusals: `agreed/not-found`, `agreed/conflict`
 * with what stands.
 */
export async function keepAgreed({ now }: Context, keeping: Keeping): Promise<Result<AgreedRecordWire>> {
  const { tx, cooperation, decision, seen, says, reason, by } = keeping;
  const last = lastRecord(await findAgreed(tx, cooperation), decision);
  const next = nextRevision(last, says, seen);
  if (!next.ok) return next.refusal.code === "agreed/conflict" ? conflict(keeping, last) : next;
  if (next.value === null) return standing(keeping, last);
  const at = now();
  const saved = await insertAgreed(tx, { cooperation, decision, revision: next.value, says, reason }, { by, at });
  const kept = lastRecord(await findAgreed(tx, cooperation), decision);
  if (!saved) return nextRevision(kept, says, seen).ok ? standing(keeping, kept) : conflict(keeping, kept);
  const name = await bodyNames(keeping, [last, kept]);
  await recordEvent(tx, {
    log: `cooperation:${cooperation}`,
    kind: says === null ? "agreed/withdrawn" : "agreed/recorded",
    subject: `cooperation:${cooperation}`,
    by,
    at,
    before: last && agreedToJson(last, name),
    after: agreedToJson({ decision, says }, name),
    reason,
  });
  return standing(keeping, kept);
}

async function standing(keeping: Keeping, record: AgreedRecord | null): Promise<Result<AgreedRecordWire>> {
  if (!record) throw new Error("what was agreed was kept and is not there");
  return ok(await toWire(keeping, record));
}

const conflict = async (keeping: Keeping, theirs: AgreedRecord | null) =>
  refuse("agreed/conflict", { theirs: theirs && (await toWire(keeping, theirs)) });

const toWire = async (keeping: Keeping, record: AgreedRecord): Promise<AgreedRecordWire> =>
  recordToWire(record, await bodyNames(keeping, [record]));

async function bodyNames({ tx, directory }: Keeping, records: readonly (AgreedRecord | null)[]): Promise<BodyName> {
  const spokenOf = bodiesIn(records.filter((one) => one !== null));
  const bodies = await findBodies(tx, spokenOf, directory.registry);
  return (body) => bodies.get(body)?.body.name ?? body;
}
