import type { FastifyInstance } from "fastify";
import type { StatedRoute } from "../../app/server/require-policies.ts";
import { type Actor, nobody } from "../../kernel/domain/actor.ts";
import { aPerson } from "../../kernel/testing/people.ts";
import { chief, secretariat } from "./a-negotiation.ts";

/** What is asked about: a cooperation with a negotiation, in which Åfjord (5058) may have a private answer. */
export type Asked = { readonly cooperation: string; readonly negotiation: string; readonly version: string };

/** Everybody who is not to know: other participants, mediators, Åfjord's own who are no insiders, strangers, and the public. */
export const outsiders = ({ cooperation }: Asked): Readonly<Record<string, Actor>> => ({
  "the public": nobody,
  "another participant's chief executive": chief("5020"),
  "the host's chief executive": chief("5057"),
  "the cooperation's office": secretariat(cooperation),
  "the regional council's secretariat": secretariat("fosenregionen-ipr"),
  "the municipality's own council member": aPerson("council-member", "municipality:5058"),
  "the municipality's own administrator": aPerson("municipality-administrator", "municipality:5058"),
  "the installation's administrator": aPerson("installation-administrator", "installation"),
  "a stranger's chief executive": chief("0301"),
});

/** Questions that a route needs, or by which somebody could try to look through another's eyes. */
const queriesOf = (url: string, { cooperation, negotiation }: Asked): readonly string[] => {
  if (url.endsWith("/negotiation")) return ["", "seat=municipality:5058", `negotiation=${negotiation}`];
  if (url.startsWith("/api/v1/log")) return [`log=cooperation:${cooperation}`, "log=municipality:5058"];
  if (url.endsWith("/statistics")) return ["participants=5058"];
  if (url.endsWith("/roles")) return ["holder=municipality:5058"];
  if (url.endsWith("/influence")) return ["participant=5058"];
  if (url.endsWith("/matter-start")) return ["kind=key"];
  if (url.endsWith("/year-wheel")) return ["year=2026"];
  return [""];
};

/** No two answers of these are alike: the one writes its own reading into the log that it exports, the other holds the time it was made. */
const neverTheSame: readonly string[] = ["/api/v1/log/export", "/api/v1/cooperations/import/template.xlsx"];

const attempts = ({ negotiation, version }: Asked) => {
  const at = `/api/v1/negotiations/${negotiation}`;
  const said = { participant: "5058", round: 1 };
  return [
    { method: "PUT", url: `${at}/answer`, payload: { ...said, seen: 0, reason: "Gjetter" } },
    { method: "PUT", url: `${at}/answer`, payload: { ...said, seen: 1, verdicts: { [version]: "acceptable" } } },
    { method: "POST", url: `${at}/answer/sharing`, payload: { ...said, seen: 1 } },
    { method: "POST", url: `${at}/answer/sharing`, payload: { ...said, seen: null } },
  ] as const;
};

/** Status, length and body of every route that reads, and of every attempt at another's answer, for every outsider. */
export async function everyAnswer(app: FastifyInstance, asked: Asked): Promise<ReadonlyMap<string, string>> {
  const reads = (app.statedRoutes as readonly StatedRoute[])
    .filter(({ method, url }) => method === "GET" && url.startsWith("/api/") && !neverTheSame.includes(url))
    .flatMap(({ url }) => {
      const to = url
        .replace("/cooperations/:id", `/cooperations/${asked.cooperation}`)
        .replace(":number", "5058")
        .replaceAll(/:\w+/g, asked.negotiation);
      return queriesOf(url, asked).map(
        (query) => ({ method: "GET", url: query === "" ? to : `${to}?${query}` }) as const,
      );
    });
  const answers = new Map<string, string>();
  for (const who of Object.keys(outsiders(asked)))
    for (const request of [...reads, ...attempts(asked)]) {
      const headers = { host: "localhost", "x-person": encodeURIComponent(who) };
      const remoteAddress = `127.2.${answers.size >> 8}.${answers.size & 255}`; // no limit counts between them
      const reply = await app.inject({ ...request, headers, remoteAddress });
      const key = `${who}: ${request.method} ${request.url} ${"payload" in request ? JSON.stringify(request.payload) : ""}`;
      answers.set(key, `${reply.statusCode} ${reply.headers["content-length"] ?? ""} ${reply.body}`);
    }
  return answers;
}
