import { ok, refuse } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { localUser } from "../domain/actor.ts";
import type { Transaction } from "./context.ts";
import { inTransaction } from "./in-transaction.ts";
import { type Event, recordEvent } from "./record-event.ts";

const test = withDatabase();

const anEvent = (event: Partial<Event> = {}): Event => ({
  kind: "cooperation/registered",
  subject: "cooperation:a",
  actor: localUser,
  at: test.context.now(),
  before: null,
  after: { name: "Brann", participants: ["5020", "5054"] },
  reason: null,
  ...event,
});

const record = (event: Event) =>
  inTransaction(test.context, async (tx) => {
    await recordEvent(tx, event);
    return ok(undefined);
  });

const eventsOf = (subject: string) =>
  test.context.database.selectFrom("events").selectAll().where("subject", "=", subject).execute();

describe("an event", () => {
  it("is kept as it was recorded, with who and when", async () => {
    expect(await record(anEvent({ subject: "cooperation:kept" }))).toEqual(ok(undefined));
    expect(await eventsOf("cooperation:kept")).toEqual([
      {
        id: expect.any(BigInt),
        kind: "cooperation/registered",
        subject: "cooperation:kept",
        actor_id: "local-user",
        actor_name: "Lokal bruker",
        actor_kind: "local-user",
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
    const { database } = test.context;
    await expect(database.updateTable("events").set({ reason: "nei" }).execute()).rejects.toThrow("only ever added to");
    await expect(database.deleteFrom("events").execute()).rejects.toThrow("only ever added to");
    expect(await eventsOf("cooperation:fast")).toHaveLength(1);
  });

  it("is gone with the change when the operation refuses or fails after it", async () => {
    const write = (tx: Transaction) => recordEvent(tx, anEvent({ subject: "cooperation:undone" }));
    const refused = await inTransaction(test.context, async (tx) => {
      await write(tx);
      return refuse("cooperation/name-missing");
    });
    const failed = inTransaction(test.context, async (tx) => {
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
    const beside = inTransaction(test.context, async () => {
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
