import { ok } from "@omforent/kernel";
import { system } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import { forgetRequestCounts } from "../../kernel/server/count-request.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import type { Job } from "../../kernel/server/jobs.ts";
import { tidies as sliceTidies } from "./slices.ts";

/** Removes what has had its time. Doing it twice changes nothing. */
export type Tidy = (context: Context) => Promise<void>;

const tidyRequestCounts: Tidy = async (context) => {
  await inTransaction(context, system, async (tx) => ok(await forgetRequestCounts(tx)));
};

/** What each slice tidies; a slice that keeps something for a time only adds its own. */
const tidies: readonly Tidy[] = [tidyRequestCounts, ...sliceTidies];

/** Every night, when nobody is at work. */
export const tidyJob: Job = {
  name: "operation/tidy",
  at: "15 3 * * *",
  run: async (context) => {
    for (const tidy of tidies) await tidy(context);
  },
};

/** Every job that the application runs. */
export const jobs: readonly Job[] = [tidyJob];
