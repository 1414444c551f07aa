import { fractions, ok, type PlainDate, parseFraction, type Result, refuse } from "@omforent/kernel";
import { kindOf } from "../../cooperations/domain/index.ts";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import { logOf } from "../../kernel/domain/log-of.ts";
import type { Context } from "../../kernel/server/context.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import { type Clause, mayRecordWeights, recordWeight as record } from "../domain/index.ts";
import { asWriter } from "./as-writer.ts";
import { findBodiesOf } from "./body.store.ts";
import { directoryWith, isKnown } from "./holder-names.ts";
import { unguessable } from "./new-id.ts";
import { endWeightOn, findWeightsOf, insertWeight } from "./weight.store.ts";

export type RecordWeight = {
  readonly cooperation: string;
  readonly in: string;
  readonly voter: string;
  readonly weight: string;
  readonly clause: Clause;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
};

/**
 * Enters what a participant's vote counts for. Refusals: `cooperation/not-found`, `body/not-allowed`, `body/not-found`,
 * `weight/unknown-voter`, `fraction/…`, those of recording a weight.
 */
export async function recordWeight(
  context: Context,
  { cooperation, weight: written, ...said }: RecordWeight,
  actor: Actor,
): Promise<Result<{ readonly id: string }>> {
  const directory = await directoryWith(context, [cooperation, said.voter]);
  if (!directory.cooperations.has(cooperation))
    return refuse("cooperation/not-found", { id: cooperation.slice(0, 100) });
  const by = mayRecordWeights(actor, cooperation);
  if (!by) return notAllowed(actor, "body/not-allowed", { body: cooperation });
  if (!isKnown(directory, said.voter))
    return refuse("weight/unknown-voter", { voter: said.voter.slice(0, 100) }, { path: "voter" });
  const weight = parseFraction(written.trim().replace(",", "."));
  if (!weight.ok) return weight;
  return asWriter(context, actor, async (tx) => {
    const bodies = await findBodiesOf(tx, [cooperation], directory.registry);
    if (said.in !== cooperation && !bodies.some(({ body }) => body.id === said.in))
      return refuse("body/not-found", { id: said.in.slice(0, 100) }, { path: "in" });
    const added = { ...said, weight: weight.value };
    const recorded = record(await findWeightsOf(tx, cooperation), added);
    if (!recorded.ok) return recorded;
    const id = `vw-${unguessable(12)}`;
    const at = context.now();
    await insertWeight(tx, { ...added, id, cooperation }, { by, at });
    await recordEvent(tx, {
      log: logOf(by),
      kind: "weight/recorded",
      subject: `cooperation:${cooperation}`,
      by,
      at,
      before: null,
      after: {
        weight: id,
        in: said.in,
        voter: said.voter,
        counts: fractions.toWire(weight.value),
        clause: JSON.parse(JSON.stringify(said.clause)),
        from: said.from,
        to: said.to,
      },
      reason: null,
    });
    return ok({ id });
  });
}

export type EndWeight = { readonly cooperation: string; readonly weight: string; readonly on: PlainDate };

/** Sets a weight's last day. Refusals: `weight/not-found`, `body/not-allowed`, `body/period-backwards`. */
export async function endWeight(
  context: Context,
  { cooperation, weight: id, on }: EndWeight,
  actor: Actor,
): Promise<Result<{ readonly id: string }>> {
  const by = kindOf(cooperation) === "cooperation" ? mayRecordWeights(actor, cooperation) : null;
  if (!by) return notAllowed(actor, "body/not-allowed", { body: cooperation.slice(0, 100) });
  return asWriter(context, actor, async (tx) => {
    const weight = (await findWeightsOf(tx, cooperation)).find((one) => one.id === id);
    if (!weight) return refuse("weight/not-found", { id: id.slice(0, 100) });
    if (on < weight.from) return refuse("body/period-backwards", { from: weight.from, to: on }, { path: "on" });
    await endWeightOn(tx, id, on);
    await recordEvent(tx, {
      log: logOf(by),
      kind: "weight/ended",
      subject: `cooperation:${cooperation}`,
      by,
      at: context.now(),
      before: { weight: id, to: weight.to },
      after: { weight: id, to: on },
      reason: null,
    });
    return ok({ id });
  });
}
