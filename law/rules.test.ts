import { addDays, plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { kommuneloven } from "./acts.ts";
import { adoptionCases } from "./adoption/adoption.cases.ts";
import { lawReadAsOf } from "./as-of.ts";
import { budgetCases } from "./budget/budget.cases.ts";
import { changeCases } from "./changes/changes.cases.ts";
import { inferred, read } from "./grade.ts";
import { impartialityRules } from "./impartiality/impartiality.ts";
import {
  forvaltningsloven,
  iksLovenEconomy,
  iksLovenFrom2000,
  kommunelovenChapter14,
  kommunelovenFrom2019,
  offentleglova,
} from "./in-force.ts";
import { meetingCases } from "./meetings/meetings.cases.ts";
import { publicityCases } from "./offentleglova/offentleglova.cases.ts";
import { breach, fulfilled, type Rule, rule, stops, wasInForce, wordsOfFinding } from "./rule.ts";
import { ruleById, rules } from "./rules.ts";
import type { CaseTable } from "./testing/cases.ts";

/** Rules on impartiality are tried together, in impartiality.test.ts. */
const tables: readonly CaseTable[] = [
  ...adoptionCases,
  ...changeCases,
  ...meetingCases,
  ...budgetCases,
  ...publicityCases,
];
const rows = tables.flatMap(({ rule, rows }) => rows.map((row) => ({ id: rule.id, ...row })));

describe("the rules, case by case", () => {
  it.each(rows)("$id: $it ($finds)", ({ found, finds }) => expect(found).toBe(finds));

  it("have cases on both sides, and one for every finding", () => {
    for (const { rule, rows } of tables) {
      const codes = rows.map(({ found }) => found.split(" ")[1]);
      expect(
        rows.map(({ found }) => found),
        rule.id,
      ).toContain("fulfilled");
      expect(new Set(codes.filter((code) => code !== undefined)), rule.id).toEqual(new Set(Object.keys(rule.says)));
    }
  });

  it("are all tried somewhere", () => {
    const tried = new Set([...tables.map(({ rule }) => rule.id), ...impartialityRules.map(({ id }) => id)]);
    expect(rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual(["kommuneloven-11-10-4"]); // has no finding
  });
});

describe("the rules as they are written", () => {
  it("have ids of their own, and a code always says the same", () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const saying = new Map<string, unknown>();
    for (const [code, words] of rules.flatMap(({ says }) => Object.entries(says)))
      expect(saying.set(code, saying.get(code) ?? words).get(code), code).toEqual(words);
  });

  it("stop only when they were read in the act", () =>
    expect(rules.filter(({ mayStop, grade }) => mayStop && grade !== "read")).toEqual([]));

  it("cite an act and a section, and speak all three languages", () => {
    for (const { id, citation, words, says } of rules) {
      expect(citation.section, id).toMatch(/^§/);
      for (const each of [words, ...(Object.values(says) as (typeof words)[])])
        for (const text of [each.nb, each.nn, each.en]) expect(text, id).toMatch(/^[\p{Lu}{].{15,}\.$/u);
    }
  });

  it("are found by id", () => {
    expect(ruleById("offentleglova-16-1")?.grade).toBe("read");
    expect(ruleById("constructor")).toBeNull();
  });
});

describe("a rule", () => {
  const example = {
    id: "example",
    citation: kommuneloven("§ 1"),
    inForce: kommunelovenFrom2019,
    words: { nb: "Nb", nn: "Nn", en: "En" },
    says: { "example/few": { nb: "{count} av {all}", nn: "{count} av {all}", en: "{count} of {all}" } },
    check: (count: number) => (count < 3 ? breach("example/few", { count }) : fulfilled()),
    notModelled: [],
  };

  it("of our own reading cannot be one that stops", () => {
    const claimed = { ...example, grade: "inference", mayStop: true } as unknown as Rule<number>;
    expect(() => rule(claimed)).toThrow("example may not stop");
  });

  it("stops by a breach only when it says so", () => {
    const informs = rule({ ...example, grade: "read", mayStop: false });
    const stopping = rule({ ...example, grade: "read", mayStop: true });
    expect([2, 3].map((count) => stops(stopping, stopping.check(count)))).toEqual([true, false]);
    expect(stops(informs, informs.check(2))).toBe(false);
  });

  it("fills the facts into its words, and leaves a place open when the fact is missing", () => {
    const read = rule({ ...example, grade: "read", mayStop: false });
    expect(wordsOfFinding(read, read.check(2))?.en).toBe("2 of {all}");
    expect(wordsOfFinding(read, read.check(3))).toBeNull();
  });
});

describe("a rule's time", () => {
  it("begins on its first day and ends after its last", () => {
    const period = {
      from: read(plainDate(2020, 1, 1), kommuneloven()),
      to: read(plainDate(2023, 12, 31), kommuneloven()),
    };
    const days = [plainDate(2019, 12, 31), plainDate(2020, 1, 1), plainDate(2023, 12, 31), plainDate(2024, 1, 1)];
    expect(days.map((day) => wasInForce(period, day))).toEqual(["no", "yes", "yes", "no"]);
  });

  it("is unknown when its beginning is", () =>
    expect(wasInForce({ from: inferred(null, null), to: read(null, kommuneloven()) }, plainDate(2026, 1, 1))).toBe(
      "unknown",
    ));

  it.each([
    ["kommuneloven", kommunelovenFrom2019, plainDate(2019, 10, 3)],
    ["kommuneloven chapter 14", kommunelovenChapter14, plainDate(2020, 1, 1)],
    ["IKS-loven", iksLovenFrom2000, plainDate(2000, 1, 1)],
    ["IKS-loven on economy", iksLovenEconomy, plainDate(2024, 1, 1)],
    ["offentleglova", offentleglova, plainDate(2009, 1, 1)],
  ] as const)("of %s begins on its first day and not the day before", (_, period, first) =>
    expect([addDays(first, -1), first].map((day) => wasInForce(period, day))).toEqual(["no", "yes"]),
  );

  it("of forvaltningsloven has no beginning that we know, and no end yet", () => {
    expect(wasInForce(forvaltningsloven, lawReadAsOf)).toBe("unknown");
    expect(forvaltningsloven.to.value).toBeNull();
  });
});
