import { ok, type Result, refuse } from "@omforent/kernel";
import { findJoined } from "../../../../access/server/index.ts";
import { asWriter, directoryWith, namesIn, withNamesOf } from "../../../../bodies/server/index.ts";
import { type Actor, notAllowed, system } from "../../../../kernel/domain/actor.ts";
import { participantHolder } from "../../../../kernel/domain/holder.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import { readAs } from "../../../../kernel/server/read-as.ts";
import { mayLeadMatter, participationOf } from "../../../domain/index.ts";
import { knownMatter } from "../../known-matter.ts";
import { heldOf } from "../../store/stored-matter.ts";
import { leadMatter } from "../../write/lead-matter.ts";
import { findLettersOf } from "./letter.store.ts";
import { findAddresses } from "./mail-address.store.ts";
import { svarUt } from "./svarut.ts";
import { askForLetterTo } from "./write-letters.ts";

/** Who is written to, where, and what became of it, for whoever leads the matter. Refusals: `matter/not-found`, `matter/not-allowed`. */
export async function listLetters(context: Context, id: string, actor: Actor) {
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
    participants: listed.value.map((one) => ({ ...one, joined: joined.has(participantHolder(one.participant)) })),
  });
}

/**
 * Sends the matter to one participant, when it was not done by itself. Refusals: those of leading the matter, `matter/not-sent`,
 * `matter/unknown-participant`, `letter/address-unknown`, `letter/already-waiting`, `letter/svarut-not-set-up`.
 */
export const orderLetter = (
  context: Context,
  {
    matter,
    participant,
    by,
  }: { readonly matter: string; readonly participant: string; readonly by: "e-mail" | "svarut" },
  actor: Actor,
): Promise<Result<{ readonly participant: string }>> =>
  leadMatter(context, matter, actor, async ({ tx, stored }) => {
    if (heldOf(stored).sentOn === null) return refuse("matter/not-sent");
    if (!participationOf(stored.matter, participant))
      return refuse("matter/unknown-participant", { participant: participant.slice(0, 100) }, { path: "participant" });
    if (by === "svarut") return svarUt();
    if (!(await findAddresses(tx, [participant])).has(participant))
      return refuse("letter/address-unknown", { participant }, { path: "participant" });
    const waiting = (await findLettersOf(tx, matter)).some(
      (letter) => letter.participant === participant && letter.state === "waiting",
    );
    if (waiting) return refuse("letter/already-waiting", { participant });
    await askForLetterTo(tx, matter, participant);
    return ok({ participant });
  });
