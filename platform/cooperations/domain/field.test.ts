import { describe, expect, it } from "vitest";
import { fromSource, registered } from "../testing/a-claim.ts";
import { fieldOf } from "./field.ts";

describe("a field", () => {
  it("is unknown when nobody has said anything", () =>
    expect(fieldOf([])).toEqual({ state: "unknown", shown: null, others: [] }));

  it("shows the newest public source first, and keeps the older beside it", () => {
    const [old, recent] = [
      fromSource("gammel", { id: "1", date: "2015" }),
      fromSource("ny", { id: "2", date: "2023-10" }),
    ];
    expect(fieldOf([old, recent])).toEqual({ state: "known", shown: recent, others: [old] });
  });

  it("lets a year be as new as its last day: 2023 comes after October 2023", () => {
    const [month, year] = [fromSource("a", { id: "1", date: "2023-10" }), fromSource("b", { id: "2", date: "2023" })];
    expect(fieldOf([month, year]).shown).toBe(year);
  });

  it("puts an undated source after every dated one", () => {
    const [undated, dated] = [fromSource("a", { id: "1", date: null }), fromSource("b", { id: "2", date: "1999" })];
    expect(fieldOf([undated, dated]).shown).toBe(dated);
  });

  it("is contested when two sources about the same time differ, and shows the surest", () => {
    const [sure, unsure] = [fromSource("a", { id: "1" }), fromSource("b", { id: "2", confidence: "low" })];
    expect(fieldOf([unsure, sure])).toEqual({ state: "contested", shown: sure, others: [unsure] });
  });

  it("shows what a person registered before a public source, and is contested when they differ", () => {
    const [source, person] = [fromSource("ipr"), registered("ko")];
    expect(fieldOf([source, person])).toEqual({ state: "contested", shown: person, others: [source] });
    expect(fieldOf([source, registered("ipr")]).state).toBe("known");
  });

  it("shows what was registered last, and keeps what was registered before", () => {
    const first = registered("a", { id: "9" });
    const second = registered("b", { id: "10" }); // at the same instant: the one that was added last
    expect(fieldOf([second, first])).toMatchObject({ state: "known", shown: second, others: [first] });
  });

  it("shows the public source again when a person takes back what was registered", () => {
    const [source, said, takenBack] = [
      fromSource("ipr"),
      registered("ko", { id: "9" }),
      registered<string>(null, { id: "10" }),
    ];
    expect(fieldOf([source, said, takenBack])).toEqual({ state: "known", shown: source, others: [said] });
  });

  it("is unknown, with the history kept, when what was taken back was all there was", () => {
    const [said, takenBack] = [registered("ko", { id: "9" }), registered<string>(null, { id: "10" })];
    expect(fieldOf([said, takenBack])).toEqual({ state: "unknown", shown: null, others: [said] });
  });
});
