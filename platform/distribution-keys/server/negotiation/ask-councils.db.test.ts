import { type PlainDate, expect as value } from "@omforent/kernel";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anApp } from "../../../app/server/testing/an-app.ts";
import { withDatabase } from "../../../database/testing/with-database.ts";
import { type Actor, nobody } from "../../../kernel/domain/actor.ts";
import type { Role } from "../../../kernel/domain/role.ts";
import { aPerson } from "../../../kernel/testing/people.ts";
import { readMatter } from "../../../matters/server/index.ts";
import { aCooperation, chief, proposed, someTerms, withTodaysKey } from "../../testing/a-negotiation.ts";
import { listKeyVersions } from "../list-key-versions.ts";
import { askCouncils } from "./ask-councils.ts";
import { readNegotiation } from "./read-negotiation.ts";

const test = withDatabase({ now: "2026-03-03T12:00:00.000Z", holds: "facts" });
let app: FastifyInstance;

beforeAll(async () => {
  app = await anApp(test.context, {
    identify: async (request) => {
      const [role, at] = String(request.headers["x-person"]).split(" ");
      return aPerson(role as Role, at ?? ""); // written below
    },
  });
}, 60_000);
afterAll(() => app.close());

const names = ["Brannvern nord", "Felles jordmorvakt", "Lønnskontoret", "Innkjøp kyst", "Kemneren", "Arkivtjenesten"];
let made = 0;
const fresh = () => aCooperation(test.context, names[made++] ?? `Samarbeid nummer ${made}`);
const table = async (cooperationId: string, actor: Actor = nobody) => {
  const read = await readNegotiation(test.context, { cooperationId, seat: null, negotiation: null }, actor);
  const { negotiation } = value(read);
  if (!negotiation) throw new Error("no negotiation");
  return negotiation;
};
const code = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) =>
  result.ok ? "ok" : result.refusal?.code;
async function ask(person: string, path: string, payload: object): Promise<void> {
  const headers = { host: "localhost", "x-person": person };
  const reply = await app.inject({ method: "POST", url: `/api/v1${path}`, headers, payload });
  if (reply.statusCode >= 300) throw new Error(reply.body);
}

describe("asking the councils", () => {
  const councils = ["5020", "5057", "5058"].map((one) => `${one}-kommunestyre`);
  const asked = async () => {
    const id = await fresh();
    await withTodaysKey(test.context, id);
    const { version } = await proposed(test.context, id, {
      terms: someTerms({ validFrom: "2026-03-01" as PlainDate }),
    });
    const input = { version, holder: "municipality:5020", finalBy: "2026-06-30" as PlainDate, matter: null };
    const { matter } = value(await askCouncils(test.context, input, chief("5020")));
    return { id, version, matter };
  };
  const send = (matter: string) =>
    ask("chief-executive municipality:5020", `/matters/${matter}/sending`, { revision: 1 });
  const decide = (matter: string, body: string, kind: "adopted" | "rejected" = "adopted") =>
    ask(`secretary municipality:${body.slice(0, 4)}`, `/matters/${matter}/decisions`, {
      body,
      version: 1,
      outcome: { kind },
      text: "Kommunestyret vedtar nøkkelen.",
      date: "2026-03-02",
    });
  const inUse = async (id: string) => {
    const { versions, inUse: used } = value(await listKeyVersions(test.context, id, nobody));
    return versions.find((one) => one.id === used)?.status ?? null;
  };

  it("makes a draft matter with the very same hash, that only its holder knows of", async () => {
    const { id, matter } = await asked();
    const own = value(await readMatter(test.context, { id: matter, participant: null }, chief("5020")));
    const [proposal] = (await table(id, chief("5020"))).proposals;
    expect(own.asked).toMatchObject({ kind: "key", hash: proposal?.hash, intact: true });
    expect(own.participations.map(({ answersBy }) => answersBy).sort()).toEqual(councils);
    expect(own.fallback?.text).toContain("«likt»");
    expect(proposal?.matter).toMatchObject({ id: matter, state: "draft" });
    expect((await table(id)).proposals[0]?.matter).toBeNull();
    expect((await table(id, chief("5058"))).proposals[0]?.matter).toBeNull();
  });

  it("is in force from its date only when every council has adopted the very same version, and says who is missing", async () => {
    const { id, version, matter } = await asked();
    await send(matter);
    expect((await table(id)).proposals[0]).toMatchObject({
      inForce: false,
      matter: { state: "open", holder: "municipality:5020" },
    });
    for (const [index, council] of councils.entries()) {
      const { missing } = (await table(id)).proposals[0]?.matter ?? { missing: [] };
      expect(missing.map(({ body }) => body).sort()).toEqual(councils.slice(index));
      expect(await inUse(id)).toBe("registered-as-todays");
      await decide(matter, council);
    }
    expect((await table(id)).proposals[0]).toMatchObject({
      inForce: true,
      matter: { state: "adopted", missing: [], since: "2026-03-02" },
    });
    expect(await inUse(id)).toBe("proposed");
    const { versions } = value(await listKeyVersions(test.context, id, nobody));
    expect(versions.find((one) => one.id === version)?.adoption).toMatchObject({
      matter,
      since: "2026-03-02",
      missing: [],
    });
    expect((await table(id)).story.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["key-tabled", "sent", "decision", "result"]),
    );
  });

  it("is not in force when one council has said no", async () => {
    const { id, matter } = await asked();
    await send(matter);
    for (const [index, council] of councils.entries())
      await decide(matter, council, index === 1 ? "rejected" : "adopted");
    expect(await inUse(id)).toBe("registered-as-todays");
  });

  it("takes another proposal as the matter's next version, and then that one alone can come into force", async () => {
    const { id, matter } = await asked();
    await send(matter);
    const other = await proposed(test.context, id, {
      key: "etter folketall",
      terms: someTerms({ validFrom: "2026-03-01" as PlainDate }),
    });
    const input = { version: other.version, holder: "municipality:5020", finalBy: null, matter };
    value(await askCouncils(test.context, input, chief("5020")));
    const drafted = value(await readMatter(test.context, { id: matter, participant: null }, chief("5020")));
    expect(drafted.draft).toMatchObject({ version: 2, hash: (await table(id)).proposals[1]?.hash });
    expect((await table(id)).proposals[1]?.matter).toBeNull();
  });

  it("is refused to others, and needs a last day", async () => {
    const id = await fresh();
    const { version } = await proposed(test.context, id);
    const input = { version, holder: "municipality:5020", finalBy: null, matter: null };
    expect(code(await askCouncils(test.context, input, chief("5020")))).toBe("negotiation/final-by-missing");
    expect(code(await askCouncils(test.context, input, chief("5058")))).toBe("negotiation/not-allowed");
    expect(code(await askCouncils(test.context, { ...input, version: "x" }, chief("5020")))).toBe(
      "negotiation/not-found",
    );
  });
});
