import { ok, expect as value } from "@omforent/kernel";
import { beforeAll, describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { operator, signsForSelf } from "../../kernel/domain/actor.ts";
import { inTransaction } from "../../kernel/server/in-transaction.ts";
import type { CooperationListWire } from "../contract.ts";
import { type CooperationFilter, matches } from "../domain/index.ts";
import { aRegistration } from "../testing/a-cooperation.ts";
import { manyCooperations } from "../testing/many-cooperations.ts";
import { commonWords } from "./common-words.ts";
import { currentDirectory } from "./current-directory.ts";
import { listCooperations } from "./list-cooperations.ts";
import { readCooperation } from "./read-cooperation.ts";
import { registerCooperation, saveRegistrations } from "./register-cooperation.ts";

const test = withDatabase({ holds: "facts" });
const count = 5000;

const list = async (
  filter: CooperationFilter & { limit?: number; offset?: number } = {},
): Promise<CooperationListWire> =>
  JSON.parse(value(await listCooperations(test.context, { limit: 5000, offset: 0, ...filter }, operator)));

beforeAll(async () => {
  const { context } = test;
  const directory = await currentDirectory(context);
  const registrations = manyCooperations(count, [...directory.registry.municipalities.keys()]).map((statements) => ({
    statements,
    source: null,
    by: signsForSelf(operator),
  }));
  await inTransaction(context, operator, async (tx) =>
    ok(await saveRegistrations(tx, registrations, { context, directory })),
  );
}, 120_000);

describe("a list of thousands", () => {
  it("gives a page and says how many there are", async () => {
    const page = await list({ limit: 100, offset: 5000 });
    expect(page.total).toBe(count + 35);
    expect(page.cooperations).toHaveLength(35);
  });

  it("finds the same in the database as the same filter finds in the browser", async () => {
    const all = (await list({ limit: 5000 })).cooperations;
    const last = (await list({ limit: 5000, offset: 5000 })).cooperations;
    const everything = [...all, ...last];
    const filters: readonly CooperationFilter[] = [
      { q: "osen legevakt" },
      { q: "rissa" },
      { form: "vertskommune" },
      { form: "ko", county: "50" },
      { service: "barnevern", partner: "5020" },
      { service: "244" },
      { q: "eksempelordning 41 " },
    ];
    for (const filter of filters) {
      const expected = everything.filter((one) => matches(one, filter)).map(({ id }) => id);
      const found = (await list(filter)).cooperations.map(({ id }) => id);
      expect(found, JSON.stringify(filter)).toEqual(expected);
      expect(found.length, JSON.stringify(filter)).toBeGreaterThan(0);
    }
  });

  it("finds that a new one looks like one of them, also when every word of the name is common", async () => {
    expect([...(await commonWords(test.context))]).toEqual(expect.arrayContaining(["eksempelordning", "legevakt"]));
    const like = async (name: string) => registerCooperation(test.context, aRegistration({ name }), operator);
    expect(await like("Legevakt, eksempelordning 4710")).toMatchObject({
      refusal: {
        code: "cooperation/looks-like-another",
        params: { names: expect.arrayContaining(["«Eksempelordning 4710 for legevakt»"]) },
      },
    });
    value(await like("Brannvern for landbruk"));
    expect(await like("Landbruk og brannvern")).toMatchObject({
      refusal: { code: "cooperation/looks-like-another", params: { names: ["«Brannvern for landbruk»"] } },
    });
  });

  it("reads one of them with those that look like it", async () => {
    const [first] = (await list({ q: "eksempelordning 4711" })).cooperations;
    const detail = value(await readCooperation(test.context, first?.id ?? "", operator));
    expect(detail.summary.name).toBe("Eksempelordning 4711 for barnevern");
    expect(detail.similar.length).toBeLessThanOrEqual(10);
  });
});

if (process.env.OMFORENT_TIMES)
  it("tells its times", async () => {
    const questions: readonly [string, () => Promise<unknown>][] = [
      ["all 5000", () => listCooperations(test.context, { limit: 5000, offset: 0 }, operator)],
      ["1000", () => listCooperations(test.context, { limit: 1000, offset: 0 }, operator)],
      ["partner", () => listCooperations(test.context, { limit: 1000, offset: 0, partner: "5020" }, operator)],
      ["search", () => listCooperations(test.context, { limit: 1000, offset: 0, q: "osen legevakt" }, operator)],
      ["one", () => readCooperation(test.context, "varnesregionen", operator)],
    ];
    for (const [name, ask] of questions) {
      const times: number[] = [];
      for (let round = 0; round < 40; round++) {
        const start = performance.now();
        await ask();
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      console.log(test.kind, name, `median ${times[20]?.toFixed(1)} ms, p95 ${times[38]?.toFixed(1)} ms`);
    }
  }, 120_000);
