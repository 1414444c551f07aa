import { ok } from "@omforent/kernel";
import { findJoined } from "../../../../access/server/index.ts";
import { system } from "../../../../kernel/domain/actor.ts";
import { participantHolder } from "../../../../kernel/domain/holder.ts";
import type { Context, Transaction } from "../../../../kernel/server/context.ts";
import { inTransaction } from "../../../../kernel/server/in-transaction.ts";
import { enqueue } from "../../../../kernel/server/jobs.ts";
import type { Json } from "../../../../kernel/server/tables.ts";
import { askedVersion, sentOn, toBeWrittenTo } from "../../../domain/index.ts";
import { findMatter } from "../../store/matter.store.ts";
import { insertMatterLetter } from "./letter.store.ts";
import { findAddresses } from "./mail-address.store.ts";

export const writeLettersJob = "matters/write-letters";
export const sendLetterJob = "matters/send-letter";

/** Asked for in the transaction that sends a matter or a new version of it: whoever has not joined is written to exactly if it was sent. */
export const askForLetters = (tx: Transaction, matter: string): Promise<void> =>
  enqueue(tx, writeLettersJob, { matter });

/** The same for one participant alone, whether it has joined or not: when its address has become known, or the letter before did not get through. */
export const askForLetterTo = (tx: Transaction, matter: string, participant: string): Promise<void> =>
  enqueue(tx, writeLettersJob, { matter, participant });

/** Writes the letters of the version that is asked about, and asks for each to be sent. One that is written already is not written again. */
export async function writeLetters(context: Context, payload: Json): Promise<void> {
  const { matter: id, participant } = payload as { readonly matter: string; readonly participant?: string }; // as asked for above
  await inTransaction(context, system, async (tx) => {
    const stored = await findMatter(tx, id);
    if (!stored || sentOn(stored.matter) === null || stored.matter.withdrawn) return ok(true);
    const { participations } = stored.matter;
    const today = context.today();
    const wanted = participations.filter((one) => participant === undefined || one.participant === participant);
    const holders = wanted.map((one) => participantHolder(one.participant));
    const here = participant === undefined ? await findJoined(tx, holders, today) : new Set<string>();
    const joined = new Set(wanted.map((one) => one.participant).filter((one) => here.has(participantHolder(one))));
    const to = toBeWrittenTo(wanted, joined);
    const addresses = await findAddresses(tx, to);
    const { version } = askedVersion(stored.matter).proposal;
    for (const one of to) {
      const address = addresses.get(one)?.address;
      if (address === undefined) continue; // not known: the list of letters says so
      const letter = { matter: id, version, participant: one, to: address };
      const written = await insertMatterLetter(tx, letter, { on: today, at: context.now() });
      if (written !== null) await enqueue(tx, sendLetterJob, { letter: written });
    }
    return ok(true);
  });
}
