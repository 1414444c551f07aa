import { refuse } from "@omforent/kernel";
import { z } from "zod";
import type { Context } from "../../../kernel/server/context.ts";
import { RefusedRequest, valueOrProblem } from "../../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../../kernel/server/route.ts";
import { attachmentQuery, attachmentWire } from "../../contract.ts";
import { addAttachment } from "./add-attachment.ts";
import { readAttachment } from "./read-attachment.ts";
import { largestFile } from "./safe-file.ts";

const byId = z.object({ id: z.string().min(1).max(100) });
const aFile = byId.extend({ attachment: z.string().min(1).max(100) });

/** Files beside a matter. They come as they are and leave as downloads, never as something that a browser shows or runs. */
export const attachmentRoutes =
  (context: Context): Routes =>
  async (app) => {
    // here, and nowhere else, a body may be something else than JSON
    app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: largestFile }, (_request, body, done) =>
      done(null, body),
    );
    app.post(
      "/api/v1/matters/:id/attachments",
      {
        bodyLimit: largestFile,
        config: { policy: "matters/attach" },
        schema: { params: byId, querystring: attachmentQuery, response: { 201: attachmentWire } },
      },
      async (request, reply) => {
        const content = request.body;
        if (!Buffer.isBuffer(content)) throw new RefusedRequest(refuse("attachment/not-a-file").refusal, 415);
        const file = { matter: request.params.id, name: request.query.name, content };
        return reply.code(201).send(valueOrProblem(await addAttachment(context, file, actorOf(request))));
      },
    );
    app.get(
      "/api/v1/matters/:id/attachments/:attachment",
      { config: { policy: "matters/read" }, schema: { params: aFile } },
      async (request, reply) => {
        const { id: matter, attachment } = request.params;
        const file = valueOrProblem(await readAttachment(context, { matter, attachment }, actorOf(request)));
        return reply
          .type(file.mediaType)
          .header("content-disposition", dispositionOf(file.name))
          .header("content-security-policy", "sandbox; default-src 'none'")
          .send(file.content);
      },
    );
  };

/** RFC 6266: a plain name for old programs, and the whole name for all others. */
const dispositionOf = (name: string): string =>
  `attachment; filename="${name.normalize("NFD").replaceAll(/[^\x20-\x7e]|["\\%]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;
