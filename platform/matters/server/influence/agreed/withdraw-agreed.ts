import type { Result } from "@omforent/kernel";
import type { DecisionKind } from "@omforent/law";
import { asWriter, directoryWith } from "../../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../../kernel/domain/actor.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import type { AgreedRecordWire } from "../../../contract.ts";
import { mayRecordAgreed, readReason } from "../../../domain/index.ts";
import { cooperationOf } from "../cooperation-of.ts";
import { keepAgreed } from "./keep-agreed.ts";

export type WithdrawAgreed = {
  readonly cooperation: string;
  readonly decision: DecisionKind;
  readonly seen: number;
  readonly reason: string;
};

/**
 * Takes back what was registered as agreed; it is kept, with the reason, and the law's word stands again. Refusals: `cooperation/not-found`,
 * `agreed/not-allowed`, `agreed/reason-missing`, `agreed/too-long`, `agreed/not-found`, `agreed/conflict`.
 */
export async function withdrawAgreed(
  context: Context,
  { reason: written, ...input }: WithdrawAgreed,
  actor: Actor,
): Promise<Result<AgreedRecordWire>> {
  const directory = await directoryWith(context, []);
  return asWriter(context, actor, async (tx) => {
    const facts = await cooperationOf({ ...context, database: tx }, input.cooperation, directory);
    if (!facts.ok) return facts;
    const by = mayRecordAgreed(actor, facts.value.cooperation);
    if (!by) return notAllowed(actor, "agreed/not-allowed");
    const reason = readReason(written);
    if (!reason.ok) return reason;
    return keepAgreed(context, { ...input, tx, directory, says: null, reason: reason.value, by });
  });
}
