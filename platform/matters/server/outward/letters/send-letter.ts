import { ok } from "@omforent/kernel";
import { signsAsMachine, system } from "../../../../kernel/domain/actor.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import { inTransaction } from "../../../../kernel/server/in-transaction.ts";
import { readAs } from "../../../../kernel/server/read-as.ts";
import type { Json } from "../../../../kernel/server/tables.ts";
import { daysOfTrying } from "../../../domain/index.ts";
import { recordMatterEvent } from "../../record-matter-event.ts";
import { findMatter } from "../../store/matter.store.ts";
import { composeWeeklyLetter } from "../digest/compose-weekly-letter.ts";
import type { Outward } from "../outward.ts";
import { composeMatterLetter } from "./compose-matter-letter.ts";
import { claimLetter, type Letter, letterState, releaseLetter, type Settled, settleLetter } from "./letter.store.ts";
import type { Message } from "./post.ts";

/**
 * Sends one letter by its way. Whoever holds it has it alone. A process that dies after a mail server has taken the letter over, and before
 * that is written down, leads to the very same letter (same id, same link) once more; SvarUt is asked first, and then it does not. Nothing leads
 * to none. What fails for now throws, and is tried again by the job, and then by `sendLeftLetters`.
 */
export const sendLetter =
  (outward: Outward) =>
  async (context: Context, payload: Json): Promise<void> => {
    const { letter: id } = payload as { readonly letter: string }; // as asked for in write-letters.ts
    const claimed = await inTransaction(context, system, async (tx) => ok(await claimLetter(tx, id, outward.hold)));
    const letter = claimed.ok ? claimed.value : null;
    if (!letter) {
      const state = await readAs(context, system, ({ database }) => letterState(database, id));
      if (state === "waiting") throw new Error("somebody else holds the letter");
      return;
    }
    try {
      await sendClaimed(context, letter, outward);
    } catch (error) {
      const released =
        error instanceof Later ? { answered: error.message, when: error.when } : { answered: "", when: "now" as const };
      await inTransaction(context, system, async (tx) => ok(await releaseLetter(tx, id, released)));
      throw error;
    }
  };

async function sendClaimed(context: Context, letter: Letter, outward: Outward): Promise<void> {
  const bySvarUt = letter.about.kind === "matter" && letter.about.way === "svarut";
  const post = bySvarUt ? outward.svarUt : outward.post;
  if (post === null) return settle(context, letter, failure(bySvarUt ? "svarut-not-set-up" : "mail-not-set-up"));
  const message = await compose(context, letter, outward);
  if (message === null) return settle(context, letter, failure("no-longer-wanted"));
  const { outcome, answered } = await post.send(message);
  if (outcome === "sent") return settle(context, letter, { state: "sent", failure: null, answered });
  if (outcome === "refused") return settle(context, letter, { ...failure("refused-by-server"), answered });
  if (hasTriedLongEnough(context, letter)) return settle(context, letter, { ...failure("gave-up"), answered });
  throw new Later(answered, bySvarUt && outcome === "unclear" ? "held-out" : "now");
}

class Later extends Error {
  readonly when: "now" | "held-out";

  constructor(answered: string, when: "now" | "held-out") {
    super(answered);
    this.when = when;
  }
}

const failure = (why: Settled["failure"]): Omit<Settled, "at"> => ({ state: "failed", failure: why, answered: null });

const compose = (context: Context, letter: Letter, outward: Outward): Promise<Message | null> =>
  letter.about.kind === "weekly"
    ? composeWeeklyLetter(context, letter.id, letter.about.person, outward)
    : composeMatterLetter(context, { ...letter, about: letter.about }, outward);

const aDay = 24 * 60 * 60 * 1000;
const hasTriedLongEnough = (context: Context, { writtenAt }: Letter): boolean =>
  Date.parse(context.now()) - Date.parse(writtenAt) > daysOfTrying * aDay;

/** What became of the letter, and the same in the matter's log. */
async function settle(context: Context, { id, about }: Letter, settled: Omit<Settled, "at">): Promise<void> {
  const at = context.now();
  await inTransaction(context, system, async (tx) => {
    await settleLetter(tx, id, { ...settled, at });
    const by = signsAsMachine(system);
    const stored = about.kind === "matter" ? await findMatter(tx, about.matter) : null;
    if (about.kind !== "matter" || !stored || !by) return ok(true);
    const { participant, way, to, version } = about;
    await recordMatterEvent(tx, stored, {
      kind: settled.state === "sent" ? "matter/letter-sent" : "matter/letter-failed",
      by,
      at,
      before: null,
      after: { letter: id, participant, way, to, version, failure: settled.failure },
    });
    return ok(true);
  });
}
