import { addDays, ok, type PlainDate } from "@omforent/kernel";
import { system } from "../../../../kernel/domain/actor.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import { inTransaction } from "../../../../kernel/server/in-transaction.ts";
import { enqueue } from "../../../../kernel/server/jobs.ts";
import { readAs } from "../../../../kernel/server/read-as.ts";
import { insertWeeklyLetter } from "../letters/letter.store.ts";
import { sendLetterJob } from "../letters/write-letters.ts";
import type { Outward } from "../outward.ts";
import { composeWeeklyLetter } from "./compose-weekly-letter.ts";
import { findSubscriptions } from "./weekly.store.ts";

/** Writes this week's letter to everybody who has asked for it and for whom there is something in it, once a week however often it is run. */
export const writeWeeklyLetters =
  (outward: Outward) =>
  async (context: Context): Promise<void> => {
    if (outward.post === null) return;
    const today = context.today();
    const week = mondayOf(today);
    const asked = await readAs(context, system, ({ database }) => findSubscriptions(database));
    for (const { person } of asked) {
      if ((await composeWeeklyLetter(context, "", person, outward)) === null) continue;
      await inTransaction(context, system, async (tx) => {
        const letter = await insertWeeklyLetter(tx, { person, week }, { on: today, at: context.now() });
        if (letter !== null) await enqueue(tx, sendLetterJob, { letter });
        return ok(true);
      });
    }
  };

const mondayOf = (day: PlainDate): PlainDate => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
