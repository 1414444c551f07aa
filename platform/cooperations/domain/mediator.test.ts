import { plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { takingPart } from "../testing/a-claim.ts";
import { aCooperationOf } from "../testing/a-cooperation-of.ts";
import { type Cooperation, withStatements } from "./cooperation.ts";
import { candidateOn, type MediatorCandidate, mayMediateBetween, partiesOn } from "./mediator.ts";
import type { Statements } from "./register.ts";

const parties = ["5020", "5057", "5058"];
const council = (said: Partial<MediatorCandidate> = {}): MediatorCandidate => ({
  id: "fosenraadet",
  form: "ipr",
  ended: false,
  participants: ["5020", "5058"],
  ...said,
});
const mayMediate = (said: Partial<MediatorCandidate> = {}, between = parties) =>
  mayMediateBetween(between, council(said));

describe("a political council may mediate", () => {
  it("where two of the parties are its members, and not where one is, or none", () => {
    expect(mayMediate({ participants: parties })).toBe(true);
    expect(mayMediate({ participants: ["5020", "5058", "0301"] })).toBe(true);
    expect(mayMediate({ participants: ["5020", "0301"] })).toBe(false);
    expect(mayMediate({ participants: [] })).toBe(false);
    expect(mayMediate({}, [])).toBe(false);
  });

  it("not by one member that is named twice", () => {
    expect(mayMediate({ participants: ["5020", "5020"] })).toBe(false);
    expect(mayMediate({ participants: ["5020"] }, ["5020", "5020", "5058"])).toBe(false);
  });

  it("unless it is a party itself", () => {
    expect(mayMediate({}, [...parties, "fosenraadet"])).toBe(false);
    expect(mayMediate({}, [...parties, "namdalsraadet"])).toBe(true);
  });

  it("as long as it is there, and nobody but such a council", () => {
    expect(mayMediate({ ended: true })).toBe(false);
    for (const form of ["iks", "ko", "vertskommune_adm", null] as const)
      expect(mayMediate({ form, participants: parties })).toBe(false);
  });
});

describe("a day", () => {
  const today = plainDate(2026, 3, 1);
  const by = { by: "Osen kommune", at: "2026-03-04T12:00:00.000Z", statedSource: null };
  const saying = (said: Statements, of: Cooperation = aCooperationOf([], null)) => withStatements(of, said, by);

  it("has as parties those who take part on it and the host, once, and not those who only buy", () => {
    const list = [
      takingPart("5020"),
      takingPart("5058", { to: "2025" }),
      takingPart("5059", { role: "customer" }),
      takingPart("5057"),
    ];
    const cooperation = saying(
      { participants: { participants: list, complete: true, count: null } },
      aCooperationOf([], "5057"),
    );
    expect(partiesOn(cooperation, today)).toEqual(["5020", "5057"]);
  });

  it("has a council that has not ended on it", () => {
    const endedOn = (day: string | null, state: "active" | "ended" = "active") =>
      candidateOn(saying({ form: "ipr", lifeCycle: { state, endedOn: day } }), today);
    expect(endedOn(null)).toMatchObject({ id: "legevakt", form: "ipr", ended: false });
    expect(endedOn("2026-03-02").ended).toBe(false);
    expect(endedOn("2026-03-01").ended).toBe(true);
    expect(endedOn(null, "ended").ended).toBe(true);
  });
});
