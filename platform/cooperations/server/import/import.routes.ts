import type { Context } from "../../../kernel/server/context.ts";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../../kernel/server/route.ts";
import { importFileWire, importListInput, importListResultWire, importPreviewWire } from "../../contract.ts";
import { currentDirectory } from "../current-directory.ts";
import { importList } from "./import-list.ts";
import { previewImport } from "./preview-list.ts";
import { previewToWire } from "./preview-to-wire.ts";
import { templateCsv, templateExcel } from "./template.ts";

/** 10 MB of file is a third more as base64. */
const bodyLimit = 15 * 1024 * 1024;
const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A municipality's own list: the empty form of it, what it would become, and importing it. */
export const importRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.post(
      "/api/v1/cooperations/import/preview",
      {
        bodyLimit,
        config: { policy: "cooperations/import" },
        schema: { body: importFileWire, response: { 200: importPreviewWire } },
      },
      async (request) => {
        const preview = valueOrProblem(await previewImport(context, request.body, actorOf(request)));
        return previewToWire(preview, await currentDirectory(context));
      },
    );
    app.post(
      "/api/v1/cooperations/import",
      {
        bodyLimit,
        config: { policy: "cooperations/import" },
        schema: { body: importListInput, response: { 201: importListResultWire } },
      },
      async (request, reply) => {
        const { imported, skipped } = valueOrProblem(await importList(context, request.body, actorOf(request)));
        return reply.code(201).send({ imported: [...imported], skipped: [...skipped] });
      },
    );
    app.get(
      "/api/v1/cooperations/import/template.csv",
      { config: { policy: "cooperations/read" } },
      async (_request, reply) =>
        reply
          .type("text/csv; charset=utf-8")
          .header("content-disposition", 'attachment; filename="samarbeid.csv"')
          .send(templateCsv()),
    );
    app.get(
      "/api/v1/cooperations/import/template.xlsx",
      { config: { policy: "cooperations/read" } },
      async (_request, reply) =>
        reply
          .type(excel)
          .header("content-disposition", 'attachment; filename="samarbeid.xlsx"')
          .send(await templateExcel()),
    );
  };
