import { ok, type PlainDate } from "@omforent/kernel";
import { findJoined } from "../../../../access/server/index.ts";
import { directoryWith } from "../../../../bodies/server/index.ts";
import { system } from "../../../../kernel/domain/actor.ts";
import { participantHolder } from "../../../../kernel/domain/holder.ts";
import type { Context, Transaction } from "../../../../kernel/server/context.ts";
import { inTransaction } from "../../../../kernel/server/in-transaction.ts";
import { enqueue } from "../../../../kernel/server/jobs.ts";
import type { Json } from "../../../../kernel/server/tables.ts";
import {
  askedVersion,
  destinationOf,
  type LetterWay,
  type Matter,
  organisationNumberOf,
  participationOf,
  sentOn,
  toBeWrittenTo,
} from "../../../domain/index.ts";
import { findMatter } from "../../store/matter.store.ts";
import type { Outward } from "../outward.ts";
import { findLettersOf, insertMatterLetter } from "./letter.store.ts";
import { findAddresses } from "./mail-address.store.ts";

export const writeLettersJob = "matters/write-letters";
export const sendLetterJob = "matters/send-letter";

/** Asked for in the transaction that sends a matter or a new version of it: whoever has not joined is written to exactly if it was sent. */
export const askForLetters = (tx: Transaction, matter: string): Promise<void> =>
  enqueue(tx, writeLettersJob, { matter });

/** The same for one participant alone, by one way, whether it has joined or not: when the letter can go now, or the one before did not get through. */
export const askForLetterTo = (
  tx: Transaction,
  asked: { readonly matter: string; readonly participant: string; readonly by: LetterWay },
): Promise<void> => enqueue(tx, writeLettersJob, asked);

type Asked = { readonly matter: string; readonly participant?: string; readonly by?: LetterWay };

/**
 * Writes the letters of the version that is asked about, and asks for each to be sent. One that is written already is not written again; what
 * is written by itself takes one way to each participant.
 */
export const writeLetters =
  ({ svarUt }: Pick<Outward, "svarUt">) =>
  async (context: Context, payload: Json): Promise<void> => {
    const { matter: id, participant, by = null } = payload as Asked; // as asked for above
    const { registry } = await directoryWith(context, []);
    await inTransaction(context, system, async (tx) => {
      const stored = await findMatter(tx, id);
      if (!stored || sentOn(stored.matter) === null || stored.matter.withdrawn) return ok(true);
      const { version } = askedVersion(stored.matter).proposal;
      const today = context.today();
      const to = participant === undefined ? await othersIn(tx, stored.matter, { version, today }) : [participant];
      const addresses = await findAddresses(tx, to);
      for (const one of to.filter((each) => participationOf(stored.matter, each))) {
        const address = addresses.get(one)?.address ?? null;
        const organisationNumber = organisationNumberOf(registry, one);
        const destination = destinationOf({ address, organisationNumber, sendsBySvarUt: svarUt !== null }, by);
        if (destination === null) continue; // not known: the list of letters says so
        const letter = { matter: id, version, participant: one, ...destination };
        const written = await insertMatterLetter(tx, letter, { on: today, at: context.now() });
        if (written !== null) await enqueue(tx, sendLetterJob, { letter: written });
      }
      return ok(true);
    });
  };

/** Those who are written to by themselves: whoever has not joined and has no letter about this version, by whichever way, that has not failed. */
async function othersIn(
  tx: Transaction,
  { id, participations }: Matter,
  { version, today }: { readonly version: number; readonly today: PlainDate },
): Promise<readonly string[]> {
  const holders = participations.map((one) => participantHolder(one.participant));
  const here = await findJoined(tx, holders, today);
  const joined = new Set(
    participations.map((one) => one.participant).filter((one) => here.has(participantHolder(one))),
  );
  const letters = await findLettersOf(tx, id);
  const written = new Set(
    letters.filter((one) => one.version === version && one.state !== "failed").map((one) => one.participant),
  );
  return toBeWrittenTo(participations, joined).filter((one) => !written.has(one));
}
