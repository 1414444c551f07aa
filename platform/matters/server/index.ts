import type { Context } from "../../kernel/server/context.ts";
import type { Routes } from "../../kernel/server/route.ts";
import { answerRoutes } from "./answers/answer.routes.ts";
import { attachmentRoutes } from "./attachments/attachment.routes.ts";
import { linkRoutes } from "./links/link.routes.ts";
import { matterRoutes as oneMatterRoutes } from "./matter.routes.ts";

/** Every way into matters. */
export const matterRoutes =
  (context: Context): Routes =>
  async (app) => {
    for (const routes of [oneMatterRoutes, answerRoutes, linkRoutes, attachmentRoutes])
      await app.register(routes(context));
  };

export { draftMatter } from "./write/draft-matter.ts";
