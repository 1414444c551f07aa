import { system } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import { deleteUnusedAttachments } from "./attachments/attachment.store.ts";

const aWeek = 7 * 24 * 60 * 60 * 1000;

/** Removes files that somebody uploaded a week ago and that nothing has come to name. */
export const tidyMatters = (context: Context): Promise<void> => {
  const before = new Date(Date.parse(context.now()) - aWeek).toISOString();
  return readAs(context, system, ({ database }) => deleteUnusedAttachments(database, before));
};
