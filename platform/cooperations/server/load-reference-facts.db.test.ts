import { expect as value } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import { operator } from "../../kernel/domain/actor.ts";
import type { CooperationListWire } from "../contract.ts";
import type { CooperationFilter } from "../domain/index.ts";
import { loadReferenceFacts } from "./index.ts";
import { listCooperations } from "./list-cooperations.ts";
import { readCooperation } from "./read-cooperation.ts";

const test = withDatabase({ now: "2026-11-23T12:00:00.000Z", holds: "facts" });

const list = async (filter: CooperationFilter = {}): Promise<CooperationListWire> =>
  JSON.parse(value(await listCooperations(test.context, { limit: 1000, offset: 0, ...filter }, operator)));
const names = async (filter: CooperationFilter) => (await list(filter)).cooperations.map(({ name }) => name);
const read = async (id: string) => value(await readCooperation(test.context, id, operator));

describe("the documented cooperations", () => {
  it("are 35, by name", async () => {
    const { cooperations, total } = await list();
    expect(total).toBe(35);
    expect(cooperations.at(-1)?.name).toBe("Ytre Namdal Regionråd – Kystgruppen");
    expect(cooperations[0]?.name).toBe("Follo Landbrukskontor");
  });

  it("lead a list of 2017 to today's municipalities, with the names that stood there", async () => {
    const detail = await read("fosen-helse-iks");
    expect(detail.fields.participants.state).toBe("known");
    const [owners2017] = detail.fields.participants.others;
    expect(owners2017?.value.participants.map(({ name, formerNames }) => [name, formerNames])).toEqual([
      ["Indre Fosen", ["Rissa", "Leksvik"]],
      ["Ørland", ["Bjugn"]],
      ["Åfjord", ["Roan"]],
    ]);
  });

  it("name the host first among the participants", async () => {
    const { summary } = await read("fosen-helse-iks");
    expect(summary.participants.map(({ name, role }) => [name, role])).toEqual([
      ["Ørland", "host"],
      ["Indre Fosen", "participant"],
      ["Åfjord", "participant"],
    ]);
  });

  it("give every fact its source and its confidence", async () => {
    const { fields } = await read("varnesregionen");
    expect(fields.host.shown).toMatchObject({
      value: { name: "Stjørdal", role: "host" },
      confidence: "medium",
      origin: { kind: "public", source: { title: "Værnesregionen (Wikipedia, CC BY-SA)" } },
    });
  });

  it("let a county take part, and find it by its number", async () => {
    expect(await names({ partner: "50" })).toEqual(["KomSek Trøndelag IKS", "Ytre Namdal Regionråd – Kystgruppen"]);
    const { summary } = await read("ytre-namdal-regionraad");
    expect(summary.participants.find(({ kind }) => kind === "county")).toMatchObject({
      name: "Trøndelag fylkeskommune",
      formerNames: ["Nord-Trøndelag fylkeskommune"],
    });
  });

  it("let a cooperation host another, by its name", async () => {
    const { fields } = await read("lina");
    expect(fields.host.shown?.value).toMatchObject({ kind: "cooperation", name: "Midtre Namdal samkommune" });
    const samkommune = await read("midtre-namdal-samkommune");
    expect(samkommune.takesPartIn).toEqual([{ id: "lina", name: "Legevaktsamarbeidet i Namdalen (LINA)" }]);
  });

  it("put Osen only where a source puts it", async () => {
    expect((await names({ partner: "5020" })).sort()).toEqual([
      "Fosen Regionråd",
      "Fosenregionen interkommunalt politisk råd",
      "Kemnerkontoret for Fosen",
      "Midtre Namdal Avfallsselskap IKS (MNA)",
      "NAV Nord-Fosen",
    ]);
  });

  it("say what is not known instead of leaving it out", async () => {
    const { unknown, known } = await read("fosen-barneverntjeneste");
    expect(unknown).toEqual(["form", "host", "participants", "yearlyCost", "agreement", "seat"]);
    expect(known).toEqual(["name", "services", "lifeCycle"]);
  });

  it("ask whether what an old source says still holds", async () => {
    expect((await read("nav-nord-fosen")).oldSourceQuestion).toMatchObject({
      asked: true,
      newestSource: { date: "2010-11-11" },
    });
    expect((await read("fosen-helse-iks")).oldSourceQuestion.asked).toBe(false);
    expect((await read("midtre-namdal-samkommune")).oldSourceQuestion.asked).toBe(false);
  });

  it("tell the history of the key of the out-of-hours clinic in Innherred", async () => {
    const { keyHistory } = await read("innherred-interkommunale-legevakt-iks");
    expect(keyHistory.map(({ from, sentence }) => [from, sentence])).toEqual([
      [null, "40 % likt og 60 % etter folketall"],
      ["2011-01-01", "30 % likt og 70 % etter folketall"],
      ["2020-01-01", "20 % likt og 80 % etter folketall"],
    ]);
  });

  it("are found by form, by service, by county and by a former participant's name", async () => {
    expect(await names({ form: "ko" })).toEqual(["Friluftsrådet Sør"]);
    expect(await names({ service: "244" })).toContain("Værnesregionen");
    expect(await names({ service: "barnevern" })).toContain("Fosen barneverntjeneste");
    expect(await names({ county: "11" })).toEqual(["Rogaland brann og redning IKS"]);
    expect(await names({ q: "rissa kemner" })).toEqual(["Kemnerkontoret for Fosen"]);
    expect(await names({ q: "finnes ikke" })).toEqual([]);
  });

  it("are loaded once: the second time changes nothing", async () => {
    const before = await read("mna-iks");
    expect(await loadReferenceFacts(test.context)).toBe(false);
    expect(await read("mna-iks")).toEqual(before);
  });

  it("refuse an id that does not exist", async () =>
    expect(await readCooperation(test.context, "nope", operator)).toMatchObject({
      ok: false,
      refusal: { code: "cooperation/not-found" },
    }));
});
