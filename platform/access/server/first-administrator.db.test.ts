import { expect as value } from "@omforent/kernel";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { system } from "../../kernel/domain/actor.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { seedPersonas } from "./development/index.ts";
import { inviteFirstAdministrator } from "./first-administrator.ts";
import { insertPerson } from "./person.store.ts";
import { hashOf } from "./secrets.ts";

const test = withDatabase();
const person = { id: "p-23456789abcd", name: "Den første" };

const accept = (token: string) =>
  inTransaction(test.context, system, async (tx) =>
    acceptInvitation(tx, { person, tokenHash: hashOf(token), at: test.context.now(), today: test.context.today() }),
  );

describe("the first administrator of an installation", () => {
  it("comes by a link that is new at every start, works once, and is given to nobody when somebody has the role", async () => {
    await test.asSystem((tx) =>
      insertPerson(tx as never, { ...person, email: null, example: false, at: test.context.now() }),
    );
    const first = value(await inviteFirstAdministrator(test.context))!;
    const second = value(await inviteFirstAdministrator(test.context))!;
    expect(await accept(first)).toMatchObject({ refusal: { code: "invitation/withdrawn" } });
    expect(await accept(second)).toMatchObject({ ok: true, value: { role: "installation-administrator" } });
    expect(await accept(second)).toMatchObject({ refusal: { code: "invitation/used" } });
    expect(value(await inviteFirstAdministrator(test.context))).toBeNull();
  });
});

describe("processes that start at once on a new database", () => {
  const twice = <Output>(work: () => Promise<Output>) => Promise.all([work(), work(), work()]);

  it("give the example people their roles once", async () => {
    await twice(() => seedPersonas(test.context));
    const { rows } = await test.asSystem((database) =>
      sql<{ most: bigint }>`select max(n) as most from (
        select count(*) as n from role_assignments join persons on persons.id = person
        where example group by name, role, holder) counted`.execute(database),
    );
    expect(rows[0]?.most).toBe(1n);
  });
});
