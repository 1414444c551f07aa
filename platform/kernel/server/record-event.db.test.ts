import { ok, refuse } from "@omforent/kernel";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { operator, signsForSelf, system } from "../domain/actor.ts";
import { recordedEvents } from "../testing/recorded-events.ts";
import type { Transaction } from "./context.ts";
import { inTransaction } from "./in-transaction.ts";
import { readAs } from "./read-as.ts";
import { type Event, recordEvent } from "./record-event.ts";

const test = withDatabase();

const anEvent = (event: Partial<Event> = {}): Event => ({
  kind: "cooperation/registered",
  log: event.subject ?? "cooperation:a",
  subject: "cooperation:a",
  by: signsForSelf(operator),
  at: test.context.now(),
  before: null,
  after: { name: "Brann", participants: ["5020", "5054"] },
  reason: null,
  ...event,
});

const record = (event: Event) =>
  inTransaction(test.context, operator, async (tx) => {
    await recordEvent(tx, event);
    return ok(undefined);
  });

const eventsOf = (subject: string) => recordedEvents(test.context, { subject });

describe("an event", () => {
  it("is kept as it was recorded, with who and when", async () => {
    expect(await record(anEvent({ subject: "cooperation:kept" }))).toEqual(ok(undefined));
    expect(await eventsOf("cooperation:kept")).toEqual([
      {
        id: expect.any(BigInt),
        log: "cooperation:kept",
        position: 1,
        kind: "cooperation/registered",
        subject: "cooperation:kept",
        actor: { id: "operator", kind: "operator" },
        onBehalfOf: null,
        role: null,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        at: "2026-03-01T11:00:00.000Z",
        before: null,
        after: { name: "Brann", participants: ["5020", "5054"] },
        reason: null,
      },
    ]);
  });

  it("may hold a list or a text, which a driver could mistake for something else", async () => {
    await record(anEvent({ subject: "cooperation:json", before: ["a", "{b}"], after: "«tekst»" }));
    expect(await eventsOf("cooperation:json")).toMatchObject([{ before: ["a", "{b}"], after: "«tekst»" }]);
  });

  it("cannot be changed or removed, not even by the server", async () => {
    await record(anEvent({ subject: "cooperation:fast" }));
    for (const actor of [operator, system])
      for (const change of [
        sql`update events set entry = 'nei'`,
        sql`delete from events`,
        sql`truncate events`,
        sql`update log_heads set head = repeat('0', 64)`,
        sql`insert into log_heads values ('cooperation:forged', 7, repeat('a', 64))`,
        sql`insert into events (log, position, kind, subject, actor_id, at, entry, hash)
          values ('cooperation:fast', 2, 'a/b', 'c:d', 'x', now(), '{}', repeat('a', 64))`,
      ]) {
        const attempt = readAs(test.context, actor, ({ database }) => change.execute(database));
        await expect(attempt).rejects.toThrow(/permission denied/);
      }
    expect(await eventsOf("cooperation:fast")).toHaveLength(1);
  });

  it("is gone with the change when the operation refuses or fails after it", async () => {
    const write = (tx: Transaction) => recordEvent(tx, anEvent({ subject: "cooperation:undone" }));
    const refused = await inTransaction(test.context, operator, async (tx) => {
      await write(tx);
      return refuse("cooperation/name-missing");
    });
    const failed = inTransaction(test.context, operator, async (tx) => {
      await write(tx);
      throw new Error("bug");
    });
    expect(refused).toEqual(refuse("cooperation/name-missing"));
    await expect(failed).rejects.toThrow("bug");
    expect(await eventsOf("cooperation:undone")).toEqual([]);
  });
});

describe("inside a transaction", () => {
  it("a query beside the transaction is an error at once, where it would wait for ever", async () => {
    const beside = inTransaction(test.context, operator, async () => {
      await test.context.database.selectFrom("events").select("id").execute();
      return ok(undefined);
    });
    await expect(beside).rejects.toThrow("use the transaction");
  });

  it("twenty operations at once all come through", async () => {
    const all = Array.from({ length: 20 }, (_, index) =>
      record(anEvent({ subject: "cooperation:many", reason: `${index}` })),
    );
    await Promise.all(all);
    expect(await eventsOf("cooperation:many")).toHaveLength(20);
  });
});
