import { describe, expect, it } from "vitest";
import { indexBodies } from "../../../bodies/domain/index.ts";
import { bodiesOf, chief, council, day, formannskap, four, today } from "../../testing/a-matter.ts";
import {
  type AgreedDecision,
  type AgreedRecord,
  lastRecord,
  namedDeciders,
  nextRevision,
  readAgreed,
  readReason,
  type WrittenAgreed,
} from "../index.ts";

const [osen, orland] = four;
const agreeable = { bodies: indexBodies(bodiesOf(four)), named: namedDeciders("vertskommune_adm"), today };
const read = (more: Partial<WrittenAgreed> = {}) =>
  readAgreed(
    "location",
    {
      decides: { kind: "law", body: "each-council" },
      heard: null,
      document: " Samarbeidsavtalen ",
      place: "§ 5",
      agreedOn: day("2024-03-01"),
      words: "",
      ...more,
    },
    agreeable,
  );
const refused = (more: Partial<WrittenAgreed>) => {
  const result = read(more);
  return result.ok ? "ok" : (result.refusal.because ?? [result.refusal]).map(({ code, path }) => `${code} ${path}`);
};

describe("what is agreed", () => {
  it("has who decides and the place in the agreement, and nobody heard unless it says so", () => {
    expect(read()).toMatchObject({
      ok: true,
      value: {
        decides: { body: "each-council" },
        heard: null,
        clause: { kind: "agreed", document: "Samarbeidsavtalen", place: "§ 5" },
        words: null,
      },
    });
    expect(read({ heard: { kind: "body", body: council(osen) } })).toMatchObject({ ok: true });
  });

  it("names a body that there is, or a kind that such a form has", () => {
    expect(refused({ decides: { kind: "body", body: "nobody" } })).toEqual(["agreed/body-not-here decides"]);
    expect(refused({ heard: { kind: "law", body: "manager" } })).toEqual(["agreed/named-not-here heard"]);
    expect(namedDeciders("iks")).toContain("iks-representantskap");
    expect(namedDeciders("ipr")).not.toContain("host-council");
    expect(namedDeciders("avtale")).toEqual(namedDeciders(null));
  });

  it("can be found again: by its place or by its words, in a document that has a title", () => {
    expect(refused({ document: " " })).toEqual(["agreed/document-missing document"]);
    expect(refused({ place: " " })).toEqual(["agreed/place-missing place"]);
    expect(read({ place: " ", words: "Hvert kommunestyre avgjør plasseringen." })).toMatchObject({ ok: true });
    expect(refused({ document: "", place: "" })).toEqual([
      "agreed/document-missing document",
      "agreed/place-missing place",
    ]);
  });

  it("is not heard by the one who decides, not dated ahead, and not without end", () => {
    const self = { kind: "body", body: council(osen) } as const;
    expect(refused({ decides: self, heard: self })).toEqual(["agreed/heard-decides heard"]);
    expect(refused({ agreedOn: day("2026-10-06") })).toEqual(["agreed/day-in-future agreedOn"]);
    expect(read({ agreedOn: today })).toMatchObject({ ok: true });
    expect(read({ agreedOn: null, words: "a".repeat(10_000) })).toMatchObject({ ok: true });
    expect(refused({ words: "a".repeat(10_001) })).toEqual(["agreed/too-long words"]);
  });
});

describe("records of what is agreed", () => {
  const says = (body: string): AgreedDecision => ({
    decision: "location",
    decides: { kind: "body", body },
    heard: null,
    clause: { kind: "agreed", document: "Samarbeidsavtalen", place: "§ 5" },
    agreedOn: null,
    words: null,
  });
  const record = (revision: number, what: AgreedDecision | null): AgreedRecord => ({
    decision: "location",
    revision,
    says: what,
    reason: what ? null : "Avtalen er endret",
    by: "Osen kommune",
    at: "2026-03-03T12:00:00.000Z",
  });

  it("are numbered one by one, and the last one stands", () => {
    expect(nextRevision(null, says("a"), 0)).toEqual({ ok: true, value: 1 });
    expect(nextRevision(record(1, says("a")), says("b"), 1)).toEqual({ ok: true, value: 2 });
    const records = [record(2, says("b")), record(1, says("a")), { ...record(5, null), decision: "key" as const }];
    expect(lastRecord(records, "location")?.revision).toBe(2);
    expect(lastRecord(records, "budget")).toBe(null);
  });

  it("change nothing when they say what stands already, whatever was seen", () => {
    expect(nextRevision(record(3, says(chief(orland))), says(chief(orland)), 1)).toEqual({ ok: true, value: null });
    expect(nextRevision(record(3, null), null, 2)).toEqual({ ok: true, value: null });
  });

  it("conflict when somebody else was first", () => {
    const last = record(2, says(formannskap(osen)));
    expect(nextRevision(last, says(council(osen)), 1)).toMatchObject({ refusal: { code: "agreed/conflict" } });
    expect(nextRevision(null, says(council(osen)), 1)).toMatchObject({ refusal: { code: "agreed/conflict" } });
    expect(nextRevision(last, null, 1)).toMatchObject({ refusal: { code: "agreed/conflict" } });
    expect(nextRevision(last, null, 2)).toEqual({ ok: true, value: 3 });
  });

  it("are there again after a withdrawal, by who saw it; and only what is there can be withdrawn, with a reason", () => {
    expect(nextRevision(record(2, null), says("a"), 2)).toEqual({ ok: true, value: 3 });
    expect(nextRevision(null, null, 0)).toMatchObject({ refusal: { code: "agreed/not-found" } });
    expect(readReason(" ")).toMatchObject({ refusal: { code: "agreed/reason-missing", path: "reason" } });
    expect(readReason(" Avtalen er endret ")).toEqual({ ok: true, value: "Avtalen er endret" });
  });
});
