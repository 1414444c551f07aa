import { createHash } from "node:crypto";
import { expect as value } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { registerCooperation } from "../../cooperations/server/index.ts";
import { withDatabase } from "../../database/testing/with-database.ts";
import { type Actor, nobody } from "../../kernel/domain/actor.ts";
import { verifyLog } from "../../kernel/domain/log-chain.ts";
import { aPerson, caseOfficer } from "../../kernel/testing/people.ts";
import { exportLog, readLog } from "./logs.ts";

const test = withDatabase({ holds: "facts" });
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const participants = ["5020", "5058"].map((participant) => ({
  participant,
  role: "participant" as const,
  from: null,
  to: null,
}));
const read = async (log: string, actor: Actor) => value(await readLog(test.context, { log, before: undefined }, actor));
let count = 0;

async function aCooperation(actor: Actor = caseOfficer()): Promise<string> {
  count += 1;
  const name = `${["Felles", "Delt", "Samlet"][count % 3]} ordning ${"abcdefgh"[count]?.repeat(9)}`;
  const input = { name, participants, source: null, notTheSameAs: [] };
  return value(await registerCooperation(test.context, input, actor)).id;
}

describe("a cooperation's log", () => {
  it("tells everybody what was done in whose name, and colleagues by whom", async () => {
    const id = await aCooperation();
    const open = await read(`cooperation:${id}`, nobody);
    expect(open.entries).toMatchObject([
      {
        kind: "cooperation/registered",
        onBehalfOf: { holder: "municipality:5020", name: "Osen kommune" },
        role: "case-officer",
      },
    ]);
    expect(open.entries[0]?.who.name).toBeNull();
    expect(open.head).toMatchObject({ entries: 1, head: open.entries[0]?.hash });
  });

  it("is a file that anyone can check, to the last byte", async () => {
    const id = await aCooperation();
    const file = value(await exportLog(test.context, `cooperation:${id}`, nobody));
    const { head } = await read(`cooperation:${id}`, nobody);
    expect(verifyLog(file, sha256)).toEqual({ ok: true, value: head });
    const forged = file.replace("Osen", "Oslo").replace("5058", "5057");
    expect(verifyLog(forged, sha256)).toMatchObject({ refusal: { code: "log/entry-changed", params: { line: 2 } } });
  });
});

describe("a municipality's log", () => {
  it("is read by its own people, and an export of it is in it", async () => {
    await aCooperation();
    for (const stranger of [
      nobody,
      caseOfficer("5058"),
      aPerson("council-member", "municipality:5020"),
      aPerson("installation-administrator", "installation"),
    ])
      expect((await readLog(test.context, { log: "municipality:5020", before: undefined }, stranger)).ok).toBe(false);
    const auditor = aPerson("auditor", "municipality:5020");
    const file = value(await exportLog(test.context, "municipality:5020", auditor));
    expect(file.trim().split("\n").at(-1)).toContain('"kind":"log/exported"');
    expect(verifyLog(file, sha256).ok).toBe(true);
  });
});
