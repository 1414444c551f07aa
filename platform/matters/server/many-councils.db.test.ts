import { expect as value } from "@omforent/kernel";
import { beforeAll, describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { nobody } from "../../kernel/domain/actor.ts";
import { currentRegistry } from "../../municipalities/server/index.ts";
import { aWrittenMatter, councilOf, osenOfficer, sentOut } from "../testing/a-sent-matter.ts";
import { addAll } from "../testing/many-answers.ts";
import { readMatter } from "./read/read-matter.ts";
import { readDecision } from "./read/read-parts.ts";

const test = withDatabase({ holds: "facts" });

const megabyte = `<p>Kommunestyret vedtar.</p>\n${"æøå ".repeat(250_000)}`;
let id: string;
let councils: readonly string[];

const everybody = () =>
  councils.map((participant) => ({
    participant,
    how: "decides" as const,
    path: [`${participant}-formannskap`, councilOf(participant)],
  }));

beforeAll(async () => {
  councils = [...(await currentRegistry(test.context)).municipalities.keys()].slice(0, 357);
  id = await sentOut(test.context, aWrittenMatter({ cooperation: null, participations: everybody() }), osenOfficer);
  await addAll(test, id, councils.slice(0, -1), megabyte);
}, 300_000);

describe("a matter before every council in the country, each with a megabyte of text", () => {
  it("is read whole, with who is missing, and no long text on the page", async () => {
    const page = value(await readMatter(test.context, { id, participant: councils.at(-1) ?? null }, nobody));
    expect(page.decisions).toHaveLength(councils.length - 1);
    expect(page.result.missing.map(({ participant }) => participant)).toEqual(councils.slice(-1));
    expect(page.state).toBe("open");
    expect(Math.max(...page.decisions.map(({ text }) => text.length))).toBeLessThan(1000);
    expect(JSON.stringify(page).length).toBeLessThan(3_000_000);
    const [first] = page.decisions;
    const whole = value(await readDecision(test.context, { matter: id, decision: first?.id ?? "" }, nobody));
    expect(whole.text).toBe(megabyte);
  });

  it("takes as many questions to the database as a matter before two", async () => {
    let asked = 0;
    const counting = {
      ...test.context,
      database: test.context.database.withPlugin({
        transformQuery: ({ node }) => {
          asked += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      }),
    };
    const questions = async (matter: string) => {
      const before = asked;
      value(await readMatter(counting, { id: matter, participant: null }, nobody));
      return asked - before;
    };
    const small = await sentOut(test.context, { cooperation: null, participations: everybody().slice(0, 2) });
    await addAll(test, small, councils.slice(0, 1), "Kort");
    await questions(small); // what is kept in memory is there
    const many = await questions(id);
    expect(many).toBeGreaterThan(5);
    expect(many).toBe(await questions(small));
  });

  it("is read in a time that does not follow the length of its texts", async () => {
    const brief = await sentOut(test.context, { cooperation: null, participations: everybody() });
    await addAll(test, brief, councils.slice(0, -1), "Vedtatt.");
    const timed = async (matter: string) => {
      const began = performance.now();
      await readMatter(test.context, { id: matter, participant: "5020" }, nobody);
      return performance.now() - began;
    };
    const times = { long: Number.POSITIVE_INFINITY, brief: Number.POSITIVE_INFINITY };
    for (let round = 0; round < 5; round += 1) {
      times.long = Math.min(times.long, await timed(id));
      times.brief = Math.min(times.brief, await timed(brief));
    }
    expect(times.long).toBeLessThan(3 * times.brief + 100);
  });
});
