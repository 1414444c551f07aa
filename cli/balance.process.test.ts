import { describe, expect, it } from "vitest";
import { expectSchema } from "./testing/expect-schema.ts";
import { documentOf, runOmforent } from "./testing/run-omforent.ts";

const data = {
  participants: [
    { id: "Vert", pay: "0.50", use: [62, 58] },
    { id: "Nabo", pay: "3/10", use: [20, 31] },
    { id: "Øya", pay: 0.2, use: [18, 11] },
  ],
  host: "Vert",
  years: [2024, 2025],
};
const asked = (json: unknown, ...args: string[]) =>
  runOmforent(["balance", "-", ...args], { stdin: JSON.stringify(json) });

type Found = {
  participants: { id: string; verdict: string; ratio: number; eventsNeeded?: number; skew: unknown }[];
  host: { verdict: string };
  years: { year: string; participants: { useShare: number }[] }[];
};

describe("omforent balance", () => {
  it("compares all years together and each by itself, as the schemas say", async () => {
    const ran = await asked(data, "--json");
    const found = documentOf(ran) as Found;
    expectSchema("balance-input.schema.json", data);
    expectSchema("balance-output.schema.json", found);
    expect(found.participants.map(({ id }) => id)).toEqual(["Vert", "Nabo", "Øya"]);
    expect(found.participants[0]).toMatchObject({ ratio: 1.2, verdict: "more" });
    expect(found.host.verdict).toBe("more");
    expect(found.years.map(({ year, participants }) => [year, participants[0]!.useShare])).toEqual([
      ["2024", 0.62],
      ["2025", 0.58],
    ]);
  });

  it("puts the skew in kroner when the cost is known, leaving out what it costs to be ready", async () => {
    const cost = { total: "1000000.00", standby: "400000.00" };
    const found = documentOf(await asked({ ...data, cost }, "--json")) as Found;
    expectSchema("balance-output.schema.json", found);
    expect(found.participants.map(({ skew }) => skew)).toEqual([
      { events: "20/1", amount: "60000.00" },
      { events: "-9/1", amount: "-27000.00" },
      { events: "-11/1", amount: "-33000.00" },
    ]);
  });

  it("tells people what the counts say, and what they rest on", async () => {
    const few = {
      participants: [
        { id: "A", pay: "1/2", use: [3] },
        { id: "B", pay: "1/2", use: [1] },
      ],
    };
    const { stdout, status } = await asked(few);
    expect(status).toBe(0);
    expect(stdout).toMatch(/kan ikke avgjøres; det trengs om lag 619 hendelser/);
    expect(stdout).toContain("Forutsetter at hendelsene er uavhengige");
    expect((await asked(few, "--lang", "en")).stdout).toContain("cannot tell; it takes about 619 events");
  });

  it("publishes only what may be known: few persons, what they follow from, and the total are left out", async () => {
    const ones = (count: number) => Array.from({ length: count }, () => 1);
    const counted = {
      participants: [
        { id: "Stor", pay: "0.6", use: [50], perPerson: ones(50) },
        { id: "Nabo", pay: "0.3", use: [30], perPerson: ones(30) },
        { id: "Øya", pay: "0.1", use: [4], perPerson: ones(4) },
      ],
      host: "Stor",
    };
    const found = documentOf(await asked(counted, "--publish", "--json"));
    expectSchema("balance-output.schema.json", found);
    expect(found).toMatchObject({
      published: {
        participants: [{ count: 50 }, { count: null, ratio: null, verdict: null }, { id: "Øya", count: null }],
        events: null,
        threshold: 5,
      },
    });
    expect(Object.keys(found as object)).toEqual(["published"]);
    expect((await asked(counted, "--publish")).stdout).toMatch(/Øya\s+10,0\s%\s+:/);
    const lower = documentOf(await asked(counted, "--publish", "--threshold", "4", "--json"));
    expect(lower).toMatchObject({ published: { participants: [{}, {}, { count: 4 }], events: 84 } });
    const refused = async (json: object, ...options: string[]) =>
      (documentOf(await asked(json, "--publish", "--json", ...options)) as { error: { code: string } }).error.code;
    expect(await refused(counted, "--threshold", "2")).toBe("balance/threshold");
    expect(await refused(data)).toBe("balance/persons-needed");
  });

  it("refuses by name what it cannot compare", async () => {
    const [first, ...others] = data.participants;
    const wrong = { ...data, participants: [{ ...first, pay: "0.4" }, ...others] };
    const ran = await asked(wrong, "--json");
    const { error } = documentOf(ran) as { error: { code: string; message: string } };
    expect([ran.status, error.code]).toEqual([1, "balance/pay-not-100"]);
    expect(error.message).toContain("9/10");
    const years = documentOf(await asked({ ...data, years: [2024] }, "--json")) as { error: object };
    expect(years.error).toMatchObject({ code: "balance/year-names", path: "years" });
  });
});
