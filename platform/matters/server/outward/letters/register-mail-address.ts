import { ok, type Result, refuse } from "@omforent/kernel";
import { asWriter, directoryWith, isKnown } from "../../../../bodies/server/index.ts";
import { type Actor, notAllowed } from "../../../../kernel/domain/actor.ts";
import { participantHolder } from "../../../../kernel/domain/holder.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import { recordEvent } from "../../../../kernel/server/record-event.ts";
import { type MailAddress, mayRegisterAddress, readAddress } from "../../../domain/index.ts";
import { findAddresses, saveAddress } from "./mail-address.store.ts";

export type RegisterMailAddress = {
  readonly participant: string;
  readonly address: string;
  readonly source: string;
  /** The address that was shown; null: none was known. */
  readonly seen: string | null;
};

/** What everybody may read; null: not known. Refusal: `mail-address/unknown-participant`. */
export async function readMailAddress(context: Context, participant: string): Promise<Result<MailAddress | null>> {
  const directory = await directoryWith(context, [participant]);
  if (!isKnown(directory, participant)) return unknown(participant);
  return ok((await findAddresses(context.database, [participant])).get(participant) ?? null);
}

/**
 * Says what a municipality's official e-mail address is, and where that is from. Refusals: `mail-address/unknown-participant`,
 * `mail-address/not-allowed`, `mail-address/not-an-address`, `mail-address/source-missing`, `mail-address/conflict`.
 */
export async function registerMailAddress(
  context: Context,
  { participant, seen, ...said }: RegisterMailAddress,
  actor: Actor,
): Promise<Result<MailAddress>> {
  const directory = await directoryWith(context, [participant]);
  if (!isKnown(directory, participant)) return unknown(participant);
  return asWriter(context, actor, async (tx) => {
    const current = (await findAddresses(tx, [participant])).get(participant) ?? null;
    const by = mayRegisterAddress(actor, participant, current);
    if (!by?.onBehalfOf) return notAllowed(actor, "mail-address/not-allowed");
    const address = readAddress(said.address);
    if (!address.ok) return address;
    const source = said.source.trim();
    if (source === "") return refuse("mail-address/source-missing", {}, { path: "source" });
    if (seen !== (current?.address ?? null)) return refuse("mail-address/conflict", { now: current?.address ?? null });
    const at = context.now();
    const saved: MailAddress = {
      participant,
      address: address.value,
      source,
      registeredFor: by.onBehalfOf,
      registeredForName: by.name,
      registeredOn: context.today(),
    };
    await saveAddress(tx, saved, { by: by.id, at });
    await recordEvent(tx, {
      log: participantHolder(participant),
      kind: "mail-address/registered",
      subject: `participant:${participant}`,
      by,
      at,
      before: current && { address: current.address, source: current.source },
      after: { address: saved.address, source: saved.source },
      reason: null,
    });
    return ok(saved);
  });
}

const unknown = (participant: string) =>
  refuse("mail-address/unknown-participant", { participant: participant.slice(0, 100) });
