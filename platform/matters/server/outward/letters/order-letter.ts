import { ok, type Result, refuse } from "@omforent/kernel";
import { directoryWith, namesIn, withNamesOf } from "../../../../bodies/server/index.ts";
import type { Actor } from "../../../../kernel/domain/actor.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import { askedVersion, type LetterWay, organisationNumberOf, participationOf } from "../../../domain/index.ts";
import { heldOf } from "../../store/stored-matter.ts";
import { leadMatter } from "../../write/lead-matter.ts";
import { findLettersOf } from "./letter.store.ts";
import { findAddresses } from "./mail-address.store.ts";
import { askForLetterTo } from "./write-letters.ts";

export type OrderLetter = {
  readonly matter: string;
  readonly participant: string;
  readonly by: LetterWay;
  /** Whether SvarUt has been set up here. */
  readonly sendsBySvarUt: boolean;
};

/**
 * Sends the matter to one participant by one way, when it was not done by itself or the other way has not led to anything. Refusals: those of
 * leading the matter, `matter/not-sent`, `matter/unknown-participant`, `letter/svarut-not-set-up`, `letter/organisation-number-unknown`,
 * `letter/address-unknown`, `letter/already-waiting`, `letter/already-sent`.
 */
export async function orderLetter(
  context: Context,
  { matter, participant, by, sendsBySvarUt }: OrderLetter,
  actor: Actor,
): Promise<Result<{ readonly participant: string }>> {
  const directory = await directoryWith(context, []);
  return leadMatter(context, matter, actor, async ({ tx, stored }) => {
    if (heldOf(stored).sentOn === null) return refuse("matter/not-sent");
    if (!participationOf(stored.matter, participant))
      return refuse("matter/unknown-participant", { participant: participant.slice(0, 100) }, { path: "participant" });
    if (by === "svarut" && !sendsBySvarUt) return refuse("letter/svarut-not-set-up");
    const named = { participant: namesIn(await withNamesOf({ database: tx }, directory, [participant]))(participant) };
    if (by === "svarut" && organisationNumberOf(directory.registry, participant) === null)
      return refuse("letter/organisation-number-unknown", named, { path: "participant" });
    if (by === "e-mail" && !(await findAddresses(tx, [participant])).has(participant))
      return refuse("letter/address-unknown", named, { path: "participant" });
    const letters = (await findLettersOf(tx, matter)).filter(
      (one) => one.participant === participant && one.way === by,
    );
    if (letters.some(({ state }) => state === "waiting")) return refuse("letter/already-waiting", named);
    const { version } = askedVersion(stored.matter).proposal;
    if (letters.some((one) => one.state === "sent" && one.version === version))
      return refuse("letter/already-sent", { ...named, version });
    await askForLetterTo(tx, { matter, participant, by });
    return ok({ participant });
  });
}
