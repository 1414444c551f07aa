import type { Result } from "@omforent/kernel";
import type { DecisionKind } from "@omforent/law";
import { asWriter, directoryWith } from "../../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../../kernel/domain/actor.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import type { AgreedRecordWire } from "../../../contract.ts";
import { mayRecordAgreed, readAgreed, type WrittenAgreed } from "../../../domain/index.ts";
import { agreedHere } from "./agreed-here.ts";
import { keepAgreed } from "./keep-agreed.ts";

export type RecordAgreed = {
  readonly cooperation: string;
  readonly decision: DecisionKind;
  readonly seen: number;
  readonly written: WrittenAgreed;
};

/**
 * Registers what a cooperation's participants have agreed of a decision. Refusals: `cooperation/not-found`, `agreed/not-allowed`, those of reading
 * it, `agreed/conflict` with what somebody else has registered meanwhile.
 */
export async function recordAgreed(
  context: Context,
  { written, ...input }: RecordAgreed,
  actor: Actor,
): Promise<Result<AgreedRecordWire>> {
  const directory = await directoryWith(context, []);
  return asWriter(context, actor, async (tx) => {
    const here = await agreedHere({ ...context, database: tx }, input.cooperation, directory);
    if (!here.ok) return here;
    const by = mayRecordAgreed(actor, here.value.facts.cooperation);
    if (!by) return notAllowed(actor, "agreed/not-allowed");
    const says = readAgreed(input.decision, written, here.value);
    if (!says.ok) return says;
    return keepAgreed(context, { ...input, tx, directory, says: says.value, reason: null, by });
  });
}
