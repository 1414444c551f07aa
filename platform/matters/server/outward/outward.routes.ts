import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Context } from "../../../kernel/server/context.ts";
import { valueOrProblem } from "../../../kernel/server/problem.ts";
import { actorOf, type Routes } from "../../../kernel/server/route.ts";
import {
  casePaperQuery,
  chooseWeeklyLetterInput,
  letterListWire,
  mailAddressWire,
  orderLetterInput,
  registerMailAddressInput,
  weeklyLetterWire,
} from "../../contract.ts";
import { isOwnAddress, type MailAddress } from "../../domain/index.ts";
import { chooseWeeklyLetter, readMyWeeklyLetter, stopWeeklyLetter } from "./digest/subscribe.ts";
import { docxType } from "./letters/compose-matter-letter.ts";
import { listLetters } from "./letters/list-letters.ts";
import { orderLetter } from "./letters/order-letter.ts";
import { readMailAddress, registerMailAddress } from "./letters/register-mail-address.ts";
import { writeDocx } from "./paper/write-docx.ts";
import { writePdf } from "./paper/write-pdf.ts";
import { readCasePaper } from "./read-case-paper.ts";

const byId = z.object({ id: z.string().min(1).max(100) });
const byNumber = z.object({ number: z.string().min(1).max(150) });
const byToken = z.object({ token: z.string().min(1).max(200) });

/** What the routes need to know of how letters leave. */
export type LetterWays = { readonly sendsBySvarUt: boolean };

/** Where a matter leaves the program: case papers, letters, and the weekly letter. */
export const outwardRoutes =
  (context: Context, ways: LetterWays): Routes =>
  async (app) => {
    await app.register(paperRoutes(context));
    await app.register(letterRoutes(context, ways));
    await app.register(weeklyRoutes(context));
  };

const paperRoutes =
  (context: Context): Routes =>
  async (app) => {
    for (const { ending, mediaType, write } of [
      { ending: "docx", mediaType: docxType, write: writeDocx },
      { ending: "pdf", mediaType: "application/pdf", write: writePdf },
    ])
      app.get(
        `/api/v1/matters/:id/case-paper.${ending}`,
        { config: { policy: "matters/read" }, schema: { params: byId, querystring: casePaperQuery } },
        async (request, reply) => {
          const { municipality: participant, lang: language = null } = request.query;
          const asked = { matter: request.params.id, participant, language, origin: originOf(request) };
          const paper = valueOrProblem(await readCasePaper(context, asked, actorOf(request)));
          return reply
            .type(mediaType)
            .header("content-disposition", `attachment; filename="saksframlegg-${fileNamed(participant)}.${ending}"`)
            .header("content-security-policy", "sandbox; default-src 'none'")
            .send(await write(paper));
        },
      );
  };

/** The name by which we were reached; the guard has seen that it is ours. */
const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;
const fileNamed = (participant: string): string => participant.replaceAll(/[^a-z0-9-]/gi, "");

const letterRoutes =
  (context: Context, { sendsBySvarUt }: LetterWays): Routes =>
  async (app) => {
    app.get(
      "/api/v1/municipalities/:number/mail-address",
      { config: { policy: "matters/read" }, schema: { params: byNumber, response: { 200: mailAddressWire } } },
      async (request) => addressToWire(valueOrProblem(await readMailAddress(context, request.params.number))),
    );
    app.put(
      "/api/v1/municipalities/:number/mail-address",
      {
        config: { policy: "matters/register-mail-address" },
        schema: { params: byNumber, body: registerMailAddressInput, response: { 200: mailAddressWire } },
      },
      async (request) => {
        const input = { ...request.body, participant: request.params.number };
        return addressToWire(valueOrProblem(await registerMailAddress(context, input, actorOf(request))));
      },
    );
    app.get(
      "/api/v1/matters/:id/letters",
      { config: { policy: "matters/lead" }, schema: { params: byId, response: { 200: letterListWire } } },
      async (request) => {
        const asked = { matter: request.params.id, sendsBySvarUt };
        return valueOrProblem(await listLetters(context, asked, actorOf(request)));
      },
    );
    app.post(
      "/api/v1/matters/:id/letters",
      {
        config: { policy: "matters/lead" },
        schema: {
          params: byId,
          body: orderLetterInput,
          response: { 202: z.object({ participant: z.string() }) },
        },
      },
      async (request, reply) => {
        const input = { ...request.body, matter: request.params.id, sendsBySvarUt };
        return reply.code(202).send(valueOrProblem(await orderLetter(context, input, actorOf(request))));
      },
    );
  };

const addressToWire = (address: MailAddress | null) => ({
  known: address && {
    address: address.address,
    source: address.source,
    registeredBy: address.registeredForName,
    registeredOn: address.registeredOn,
    own: isOwnAddress(address),
  },
});

const weeklyRoutes =
  (context: Context): Routes =>
  async (app) => {
    app.get(
      "/api/v1/me/weekly-letter",
      { config: { policy: "matters/weekly-letter" }, schema: { response: { 200: weeklyLetterWire } } },
      async (request) => valueOrProblem(await readMyWeeklyLetter(context, actorOf(request))),
    );
    app.put(
      "/api/v1/me/weekly-letter",
      {
        config: { policy: "matters/weekly-letter" },
        schema: { body: chooseWeeklyLetterInput, response: { 200: weeklyLetterWire } },
      },
      async (request) => valueOrProblem(await chooseWeeklyLetter(context, request.body, actorOf(request))),
    );
    app.post(
      "/api/v1/weekly-letters/:token/stop",
      {
        config: { policy: "matters/stop-weekly-letter" },
        schema: { params: byToken, body: z.object({}), response: { 200: z.object({ wanted: z.literal(false) }) } },
      },
      async (request) => valueOrProblem(await stopWeeklyLetter(context, request.params.token)),
    );
  };
