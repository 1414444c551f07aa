import { keyToWire } from "@omforent/fairness";
import { oreToWire } from "@omforent/kernel";
import type { Signature } from "../../../kernel/domain/actor.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import type { Json } from "../../../kernel/server/tables.ts";
import type { KeptNegotiation, KeptProposal } from "./kept-negotiation.ts";

type Done = { readonly negotiation: KeptNegotiation; readonly by: Signature };

/** What happens at the table is in the cooperation's log, for all to read. */
const atTheTable = (
  { now }: Context,
  tx: Transaction,
  { negotiation, by }: Done,
  event: { readonly kind: string; readonly after: Json; readonly reason?: string | null },
): Promise<void> =>
  recordEvent(tx, {
    log: `cooperation:${negotiation.cooperationId}`,
    kind: event.kind,
    subject: `cooperation:${negotiation.cooperationId}`,
    by,
    at: now(),
    before: null,
    after: event.after,
    reason: event.reason ?? null,
  });

export const recordOpened = (context: Context, tx: Transaction, done: Done): Promise<void> => {
  const { id, table, basis } = done.negotiation;
  return atTheTable(context, tx, done, {
    kind: "negotiation/opened",
    after: {
      negotiation: id,
      participants: [...table.participants],
      mediators: [...table.mediators],
      year: basis.year,
      amount: oreToWire(basis.amount),
      amountIsReal: basis.amountIsReal,
    },
  });
};

export const recordProposed = (
  context: Context,
  tx: Transaction,
  { proposal, ...done }: Done & { readonly proposal: KeptProposal },
): Promise<void> =>
  atTheTable(context, tx, done, {
    kind: "distribution-key/proposed",
    after: {
      negotiation: done.negotiation.id,
      round: proposal.round,
      version: proposal.version.id,
      participant: proposal.participant,
      title: proposal.title,
      validFrom: proposal.version.validFrom,
      key: keyToWire(proposal.version.key) as unknown as Json, // the wire form is JSON
      hash: proposal.hash,
    },
    reason: proposal.agreed.reason,
  });

export const recordRound = (
  context: Context,
  tx: Transaction,
  { round, ...done }: Done & { readonly round: number },
): Promise<void> =>
  atTheTable(context, tx, done, {
    kind: "negotiation/round-opened",
    after: { negotiation: done.negotiation.id, round },
  });

export const recordEnded = (
  context: Context,
  tx: Transaction,
  { reason, ...done }: Done & { readonly reason: string },
): Promise<void> =>
  atTheTable(context, tx, done, { kind: "negotiation/ended", after: { negotiation: done.negotiation.id }, reason });
