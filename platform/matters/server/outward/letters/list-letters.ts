import { ok } from "@omforent/kernel";
import { findJoined } from "../../../../access/server/index.ts";
import { asWriter, directoryWith, namesIn, withNamesOf } from "../../../../bodies/server/index.ts";
import { type Actor, notAllowed, system } from "../../../../kernel/domain/actor.ts";
import { participantHolder } from "../../../../kernel/domain/holder.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import { readAs } from "../../../../kernel/server/read-as.ts";
import { mayLeadMatter, organisationNumberOf } from "../../../domain/index.ts";
import { knownMatter } from "../../known-matter.ts";
import { heldOf } from "../../store/stored-matter.ts";
import { findLettersOf } from "./letter.store.ts";
import { findAddresses } from "./mail-address.store.ts";

export type ListLetters = {
  readonly matter: string;
  /** Whether SvarUt has been set up here. */
  readonly sendsBySvarUt: boolean;
};

/** Who is written to, where, by which way, and what became of it, for whoever leads the matter. Refusals: `matter/not-found`, `matter/not-allowed`. */
export async function listLetters(context: Context, { matter: id, sendsBySvarUt }: ListLetters, actor: Actor) {
  const directory = await directoryWith(context, []);
  const listed = await asWriter(context, actor, async (tx) => {
    const known = await knownMatter(tx, id, actor);
    if (!known.ok) return known;
    if (!mayLeadMatter(actor, heldOf(known.value))) return notAllowed(actor, "matter/not-allowed");
    const participants = known.value.matter.participations.map(({ participant }) => participant);
    const letters = await findLettersOf(tx, id);
    const addresses = await findAddresses(tx, participants);
    const names = namesIn(await withNamesOf({ database: tx }, directory, participants));
    return ok(
      participants.map((participant) => ({
        participant,
        name: names(participant),
        address: addresses.get(participant)?.address ?? null,
        organisationNumber: organisationNumberOf(directory.registry, participant),
        letters: letters
          .filter((letter) => letter.participant === participant)
          .map(({ participant: _, ...letter }) => letter),
      })),
    );
  });
  if (!listed.ok) return listed;
  const holders = listed.value.map(({ participant }) => participantHolder(participant));
  const joined = await readAs(context, system, ({ database }) => findJoined(database, holders, context.today()));
  return ok({
    sendsBySvarUt,
    participants: listed.value.map((one) => ({ ...one, joined: joined.has(participantHolder(one.participant)) })),
  });
}
