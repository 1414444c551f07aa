import { addDays, plainDate } from "@omforent/kernel";
import type { FastifyInstance } from "fastify";
import { type RawBuilder, sql } from "kysely";
import type { withDatabase } from "../../../../database/testing/with-database.ts";
import { agreedGround } from "./agreed-cases.ts";
import { evaluationGround } from "./evaluation-cases.ts";
import { matterGround } from "./matter-ground.ts";
import { negotiationGround } from "./negotiation-ground.ts";
import { outwardGround } from "./outward-cases.ts";
import { visitors } from "./people.ts";

type Test = ReturnType<typeof withDatabase>;

/** Somebody else in Osen, about whom things are asked. */
export const another = "p-anqtherpersn";

/** What the doors lead to: NAV Nord-Fosen, with a draft, an invitation, a role and a tie that are new for each who asks. */
export function groundOf(test: Test, app: FastifyInstance) {
  let count = 0;
  const next = (): number => {
    count += 1;
    return count;
  };
  const ask = async (as: string, method: "POST" | "GET" | "PUT", url: string, payload?: object) => {
    const headers = { host: "localhost", "x-visitor": as };
    const reply = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    if (reply.statusCode >= 400) throw new Error(`${method} ${url} as ${as}: ${reply.body}`);
    return reply.json();
  };
  const insert = (row: RawBuilder<unknown>): Promise<unknown> => test.asSystem((database) => row.execute(database));
  const newId = (kind: string): string => `${kind}-${String(next()).padStart(12, "0")}`;
  const nextDay = (): string => addDays(plainDate(2027, 1, 1), next());
  let asked = 0;
  const askAs = (role: string, method: "POST" | "GET" | "PUT", url: string, payload?: object) => {
    asked += 1;
    return ask(role === "nobody" ? role : `ground ${role} m${asked}`, method, url, payload);
  };
  return {
    ...outwardGround(insert),
    ...matterGround({ ask: askAs, insert }),
    ...negotiationGround({ ask: askAs }, nextDay),
    ...evaluationGround({ ask: askAs }),
    ...agreedGround({ ask: askAs }),
    /** A word that is like no other: names that look alike are asked about. */
    unique: (): string => ((BigInt(next()) * 2_654_435_761_987_123n) % 10n ** 16n).toString(36),
    nextYear: (): number => 1900 + next(),
    cooperationVersion: async (): Promise<number> =>
      (await ask("nobody", "GET", "/api/v1/cooperations/nav-nord-fosen")).version,
    newestKey: async (): Promise<number> =>
      (await ask("nobody", "GET", "/api/v1/cooperations/nav-nord-fosen/keys")).newest,
    aDraft: (): Promise<{ readonly id: string; readonly version: number }> =>
      ask(`ground case-officer ${next()}`, "POST", "/api/v1/cooperations/nav-nord-fosen/documents", {
        kind: "note",
        title: "Osens notat",
        text: "Internt",
        holder: "municipality:5020",
      }),
    anInvitation: async (): Promise<{ readonly id: string; readonly token: string }> => {
      const offer = { role: "reader", holder: "municipality:5020" };
      const made = await ask(`ground municipality-administrator ${next()}`, "POST", "/api/v1/invitations", offer);
      return { id: made.id, token: made.path.slice("/inviter/".length) };
    },
    aRole: async (): Promise<string> => {
      const id = newId("r");
      const from = `${1000 + next()}-01-01`;
      await insert(sql`insert into role_assignments (id, person, role, holder, valid_from, valid_to, basis, granted_by, granted_at)
        values (${id}, ${another}, 'reader', 'municipality:5020', ${from}::date, '2099-01-01', 'own', 'system', now())`);
      return id;
    },
    aTieOf: async (person: string): Promise<string> => {
      const id = newId("t");
      if (person.startsWith("p-"))
        await insert(
          sql`insert into ties (id, person, kind, party_name, registered_at) values (${id}, ${person}, 'other', 'Noen', now())`,
        );
      return id;
    },
  };
}
export type Ground = ReturnType<typeof groundOf>;

/** A row for every visitor, the cooperation's own measure, and a draft key that is Osen's. */
export async function layGround(test: Test, app: FastifyInstance): Promise<void> {
  const people = visitors.filter(({ role }) => role !== null).map(({ actor }) => [actor.id, actor.name] as const);
  await test.asSystem(async (database) => {
    for (const [id, name] of [...people, [another, "En annen"] as const])
      await sql`insert into persons (id, name, created_at) values (${id}, ${name}, now())`.execute(database);
  });
  const measure = {
    id: "nav-nord-fosen-saker",
    owner: "nav-nord-fosen",
    names: { nb: "saker i prøven" },
    units: { nb: "sak i prøven" },
  };
  const reply = await app.inject({
    method: "POST",
    url: "/api/v1/measures",
    headers: { host: "localhost", "x-visitor": "cooperation-officer" },
    payload: { ...measure, allowsNegative: false, wholeNumbers: true },
  });
  if (reply.statusCode !== 201) throw new Error(reply.body);
  const drafted = await app.inject({
    method: "POST",
    url: "/api/v1/cooperations/nav-nord-fosen/keys",
    headers: { host: "localhost", "x-visitor": "economist" },
    payload: { key: "likt", language: "nb", validFrom: null, status: "draft", source: { title: "Utkast" }, seen: 0 },
  });
  if (drafted.statusCode !== 201) throw new Error(drafted.body);
}
