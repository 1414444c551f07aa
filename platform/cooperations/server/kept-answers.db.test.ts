import { ok, expect as value } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { operator, system } from "../../kernel/domain/actor.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import { aRegistration } from "../testing/a-cooperation.ts";
import { keptAnswer } from "./kept-answers.ts";
import { registerCooperation } from "./register-cooperation.ts";

const test = withDatabase({ holds: "facts" });

let composed = 0;
const ask = (context = test.context) =>
  keptAnswer(context, "how many times", async () => {
    composed += 1;
    return `${composed}`;
  });

describe("an answer that is kept", () => {
  it("is composed once while nothing changes, and anew when a cooperation does or the day does", async () => {
    expect(await ask()).toBe("1");
    expect(await ask()).toBe("1");
    value(await registerCooperation(test.context, aRegistration(), operator));
    expect(await ask()).toBe("2");
    expect(await ask()).toBe("2");
    expect(await ask({ ...test.context, today: () => "2026-03-02" as never })).toBe("3");
  });

  it("stays when a change was refused, or belongs to something else", async () => {
    const before = await ask();
    await inTransaction(test.context, system, async (tx) => {
      await tx.insertInto("loaded_facts").values({ name: "x", checksum: "y", loaded_at: test.context.now() }).execute();
      return ok(undefined);
    });
    expect(await ask()).toBe(before);
  });
});
