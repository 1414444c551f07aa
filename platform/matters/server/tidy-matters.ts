import { system } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { deleteUnusedAttachments } from "./attachments/attachment.store.ts";
import { tidyWeeklyLetters } from "./outward/digest/kept-weekly-letter.ts";

const aWeek = 7 * 24 * 60 * 60 * 1000;

/** Removes files that somebody uploaded a week ago and that nothing has come to name, and old weekly letters. */
export async function tidyMatters(context: Context): Promise<void> {
  const before = new Date(Date.parse(context.now()) - aWeek).toISOString();
  await readAs(context, system, ({ database }) => deleteUnusedAttachments(database, before));
  await tidyWeeklyLetters(context);
}
