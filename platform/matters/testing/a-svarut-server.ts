import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Ajv } from "ajv";
import type { Forsendelse } from "../server/outward/letters/forsendelse.ts";

export type ReceivedForsendelse = {
  readonly id: string;
  readonly forsendelse: Forsendelse;
  /** The JSON as it came over the line. */
  readonly raw: string;
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly content: Buffer }[];
};
/** What the service does with the next forsendelse; when nothing is left, it takes it. */
export type SvarUtAnswer =
  | { readonly status: number; readonly said?: string }
  /** Takes it, and is silent or gone before the sender hears it. */
  | "take-and-say-nothing"
  | "take-and-hang-up"
  | "say-yes-without-an-id";

const base = "/tjenester/api/forsendelse/v1";
const isForsendelse = new Ajv({ strict: false, allErrors: true }).compile<Forsendelse>(
  JSON.parse(readFileSync(join(import.meta.dirname, "svarut/forsendelse.schema.json"), "utf8")),
);

/**
 * A server on this machine that does as KS' documentation of ForsendelseRestServiceV1 says: it asks for the sender's password, reads the form,
 * refuses what is not a forsendelse by the schema or has other files than it names, and knows what it has by reference. It is not KS' own.
 */
export async function aSvarUtServer() {
  const received: ReceivedForsendelse[] = [];
  const answers: SvarUtAnswer[] = [];
  const asked: string[] = [];
  /** What the next questions about a reference are answered with instead. */
  const lookups: { readonly status: number; readonly said: string }[] = [];
  const sender = { sender: "osen", password: "på:kryss@tvers" };
  const authorization = `Basic ${Buffer.from(`${sender.sender}:${sender.password}`).toString("base64")}`;

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => say(response, 500, { message: String(error) }));
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "";
    asked.push(`${request.method} ${path}`);
    const body = await bodyOf(request);
    if (request.headers.authorization !== authorization) return say(response, 401, { message: "Ukjent avsender" });
    const reference = path.match(/^\/tjenester\/api\/forsendelse\/v1\/eksternref\/([^/]+)$/)?.[1];
    if (request.method === "GET" && reference !== undefined) {
      const other = lookups.shift();
      if (other) return void response.writeHead(other.status).end(other.said);
      const ids = received.filter((one) => one.forsendelse.eksternReferanse === decodeURIComponent(reference));
      return say(response, 200, { forsendelseIder: ids.map(({ id }) => ({ id })) });
    }
    if (request.method !== "POST" || path !== `${base}/sendForsendelse`) return say(response, 404, {});
    const next = answers.shift();
    if (typeof next === "object") return void response.writeHead(next.status).end(next.said ?? "");
    const form = await new Response(body, {
      headers: { "content-type": request.headers["content-type"] ?? "" },
    }).formData();
    const read = await readForm(form);
    if (typeof read === "string") return say(response, 400, { errorcode: "validering", message: read });
    const id = randomUUID();
    received.push({ id, ...read });
    if (next === "take-and-hang-up") return void request.socket.destroy();
    if (next === "take-and-say-nothing") return;
    say(response, 200, next === "say-yes-without-an-id" ? {} : { id });
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    settings: { origin: `http://127.0.0.1:${port}`, ...sender },
    received,
    answers,
    lookups,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const say = (response: ServerResponse, status: number, said: object): void =>
  void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(said));

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array); // no encoding is set
  return new Uint8Array(Buffer.concat(parts));
}

/** A string is what is wrong with it. */
async function readForm(form: FormData): Promise<Omit<ReceivedForsendelse, "id"> | string> {
  const raw = form.get("forsendelse");
  if (typeof raw !== "string") return "forsendelse mangler";
  const forsendelse: unknown = JSON.parse(raw);
  if (!isForsendelse(forsendelse)) return JSON.stringify(isForsendelse.errors);
  const files = await Promise.all(
    form.getAll("filer").map(async (file) => {
      if (typeof file === "string") return { name: "", mediaType: "", content: Buffer.from(file) };
      return { name: file.name, mediaType: file.type, content: Buffer.from(await file.arrayBuffer()) };
    }),
  );
  const named = forsendelse.dokumenter.map(({ filnavn }) => filnavn);
  if (files.map(({ name }) => name).join() !== named.join()) return `filene er ikke ${named.join()}`;
  return { forsendelse, raw, files };
}
