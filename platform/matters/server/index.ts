import type { Context } from "../../kernel/server/context.ts";
import type { Routes } from "../../kernel/server/route.ts";
import { answerRoutes } from "./answers/answer.routes.ts";
import { attachmentRoutes } from "./attachments/attachment.routes.ts";
import { agreedRoutes } from "./influence/agreed/agreed.routes.ts";
import { linkRoutes } from "./links/link.routes.ts";
import { overviewRoutes } from "./lists/overview.routes.ts";
import { matterRoutes as oneMatterRoutes } from "./matter.routes.ts";
import { type LetterWays, outwardRoutes } from "./outward/outward.routes.ts";
import type { WheelSource } from "./wheel/wheel-source.ts";

/**
 * Every way into matters. `wheelSources`: what later slices add to the year's wheel, and so to the weekly letter; `ways`: how letters
 * leave.
 */
export const matterRoutes =
  (context: Context, wheelSources: readonly WheelSource[], ways: LetterWays): Routes =>
  async (app) => {
    for (const routes of [oneMatterRoutes, answerRoutes, linkRoutes, attachmentRoutes, agreedRoutes])
      await app.register(routes(context));
    await app.register(outwardRoutes(context, ways));
    await app.register(overviewRoutes(context, wheelSources));
  };

export { keptWeeklyLetter } from "./outward/digest/kept-weekly-letter.ts";
export { type MailSettings, mailPost } from "./outward/letters/post.ts";
export { type SvarUtSettings, svarUtPost } from "./outward/letters/svarut.ts";
export { outwardJobs } from "./outward/outward.jobs.ts";
export { type Outward, usualHold } from "./outward/outward.ts";
export { readMatter } from "./read/read-matter.ts";
export { standingFor } from "./standing.ts";
export { findMatters } from "./store/matter.store.ts";
export { tidyMatters } from "./tidy-matters.ts";
export type { WheelSource } from "./wheel/wheel-source.ts";
export { addVersion } from "./write/add-version.ts";
export { draftMatter } from "./write/draft-matter.ts";
