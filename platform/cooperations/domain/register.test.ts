import { plainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { aDirectory } from "../testing/a-directory.ts";
import { type CooperationDraft, readDraft, readRegistration } from "./register.ts";
import { resolver } from "./resolve-participant.ts";

const readers = { resolve: resolver(aDirectory()), today: plainDate(2026, 3, 1) };
const participant = (name: string, from: string | null = null, to: string | null = null) =>
  ({ participant: name, role: "participant", from, to }) as const;
const aDraft = (said: CooperationDraft = {}): CooperationDraft => ({
  name: "Felles arkiv",
  participants: [participant("Osen")],
  ...said,
});
const codeOf = (said: CooperationDraft) => {
  const read = readRegistration(aDraft(said), readers);
  return read.ok ? "ok" : [read.refusal.code, read.refusal.path];
};

describe("reading what a person says about a cooperation", () => {
  it("keeps the name that was written beside the participant of today", () =>
    expect(
      readRegistration(aDraft({ participants: [participant("Rissa", "2010", "2017-12-31")] }), readers),
    ).toMatchObject({
      value: {
        participants: { participants: [{ id: "5054", nameInSource: "Rissa", from: "2010", to: "2017-12-31" }] },
      },
    }));

  it.each<[CooperationDraft, readonly (string | undefined)[]]>([
    [{ name: "x".repeat(201) }, ["cooperation/name-too-long", "name"]],
    [
      { participants: [participant("Osen"), participant("Ukjent")] },
      ["cooperation/unknown-participant", "participants/1"],
    ],
    [{ participants: [participant("Osen", "2020", "2019")] }, ["cooperation/period-backwards", "participants/0"]],
    [{ participants: [participant("Osen", "i fjor")] }, ["cooperation/not-a-date", "participants/0"]],
    [{ form: "klubb" }, ["cooperation/unknown-form", "form"]],
    [{ host: "Våler" }, ["municipality/ambiguous", "host"]],
    [{ yearlyCost: { amount: "mye", year: 2025 } }, ["cooperation/cost-not-money", "yearlyCost/amount"]],
    [{ yearlyCost: { amount: "1", year: 1989 } }, ["cooperation/cost-year", "yearlyCost/year"]],
    [{ yearlyCost: { amount: "1", year: 2037 } }, ["cooperation/cost-year", "yearlyCost/year"]],
    [{ endedOn: "2025-02-30" }, ["cooperation/not-a-date", "endedOn"]],
  ])("refuses %j at the field it concerns", (said, refused) => expect(codeOf(said)).toEqual(refused));

  it("takes the first and the last year that a cost may be of", () => {
    expect(codeOf({ yearlyCost: { amount: "1", year: 1990 } })).toBe("ok");
    expect(codeOf({ yearlyCost: { amount: "1", year: 2036 } })).toBe("ok");
  });

  it("lets a cooperation with an agreed end be active until that day", () => {
    const lifeOn = (endedOn: string) => readRegistration(aDraft({ endedOn }), readers);
    expect(lifeOn("2026-03-01")).toMatchObject({ value: { lifeCycle: { state: "ended" } } });
    expect(lifeOn("2026-03-02")).toMatchObject({ value: { lifeCycle: { state: "active", endedOn: "2026-03-02" } } });
  });

  it("keeps nothing of what is said to be unknown when it is registered, and takes it back when it is corrected", () => {
    const said = { form: null, agreement: null, host: null } as const;
    expect(Object.keys((readRegistration(aDraft(said), readers) as { value: object }).value)).toEqual([
      "name",
      "participants",
    ]);
    expect(readDraft(said, readers)).toEqual({ ok: true, value: { form: null, agreement: null, host: null } });
  });
});
