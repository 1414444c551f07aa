import type { PlainDate } from "@omforent/kernel";
import { z } from "zod";
import type { Context } from "../../../../kernel/server/context.ts";
import { valueOrProblem } from "../../../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../../../kernel/server/route.ts";
import {
  agreedListWire,
  agreedRecordWire,
  decisionKindWire,
  recordAgreedInput,
  withdrawAgreedInput,
} from "../../../contract.ts";
import { listAgreed } from "./list-agreed.ts";
import { recordAgreed } from "./record-agreed.ts";
import { withdrawAgreed } from "./withdraw-agreed.ts";

const byId = z.object({ id: z.string().min(1).max(150) });
const aDecision = byId.extend({ decision: decisionKindWire });

/** What is agreed of who decides: read by everybody, registered by those who take part. */
export const agreedRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/cooperations/:id/agreed-decisions",
      { config: { policy: "matters/read" }, schema: { params: byId, response: { 200: agreedListWire } } },
      async (request) => valueOrProblem(await listAgreed(context, request.params.id)),
    );
    app.put(
      "/api/v1/cooperations/:id/agreed-decisions/:decision",
      {
        config: { policy: "matters/record-agreed" },
        schema: { params: aDecision, body: recordAgreedInput, response: { 200: agreedRecordWire } },
      },
      async (request) => {
        const { id: cooperation, decision } = request.params;
        const { seen, ...said } = request.body;
        const written = { ...said, agreedOn: said.agreedOn as PlainDate | null }; // z.iso.date
        return valueOrProblem(await recordAgreed(context, { cooperation, decision, seen, written }, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/cooperations/:id/agreed-decisions/:decision/withdrawal",
      {
        config: { policy: "matters/record-agreed" },
        schema: { params: aDecision, body: withdrawAgreedInput, response: { 200: agreedRecordWire } },
      },
      async (request) => {
        const { id: cooperation, decision } = request.params;
        return valueOrProblem(
          await withdrawAgreed(context, { ...request.body, cooperation, decision }, actorOf(request)),
        );
      },
    );
  };
