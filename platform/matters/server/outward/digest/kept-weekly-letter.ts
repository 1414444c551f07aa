import type { KeptElsewhere } from "../../../../access/server/index.ts";
import { system } from "../../../../kernel/domain/actor.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import { readAs } from "../../../../kernel/server/read-as.ts";
import { deleteSubscription, deleteWeeklyLetters, findSubscription } from "./weekly.store.ts";

/** Whether somebody has asked for the weekly letter is known about her, and goes with her. The link that stops it is not hers to be told again. */
export const keptWeeklyLetter: KeptElsewhere = {
  name: "weeklyLetter",
  read: async (database, person) => {
    const found = await findSubscription(database, person);
    return found && { language: found.language };
  },
  forget: async (tx, person) => {
    await deleteSubscription(tx, { person });
    await deleteWeeklyLetters(tx, { person });
  },
};

const twoMonths = 60 * 24 * 60 * 60 * 1000;

/** Removes weekly letters two months after they were sent or given up. */
export const tidyWeeklyLetters = (context: Context): Promise<void> => {
  const settledBefore = new Date(Date.parse(context.now()) - twoMonths).toISOString();
  return readAs(context, system, ({ database }) => deleteWeeklyLetters(database, { settledBefore }));
};
