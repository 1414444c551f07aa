import { describe, expect, it } from "vitest";
import { emptyForm, servicesIn, toCorrection, toRegistration } from "./cooperation-form.ts";

describe("what a form sends", () => {
  it("says nothing about what was not filled in", () =>
    expect(toRegistration({ ...emptyForm, name: "Legevakt" }, [])).toMatchObject({
      name: "Legevakt",
      form: null,
      host: null,
      yearlyCost: null,
      agreement: null,
      endedOn: null,
    }));
  it("keeps an amount as it was typed, since the server reads money exactly", () =>
    expect(toRegistration({ ...emptyForm, amount: " 1 200 000,50 ", year: "2026" }, []).yearlyCost).toEqual({
      amount: "1 200 000,50",
      year: 2026,
    }));
  it("gives the host its role among the participants", () => {
    const form = {
      ...emptyForm,
      participants: [
        { value: "5020", label: "Osen" },
        { value: "5058", label: "Åfjord" },
      ],
      host: "5058",
    };
    expect(toRegistration(form, []).participants).toEqual([
      { participant: "5020", role: "participant" },
      { participant: "5058", role: "host" },
    ]);
  });
  it("splits services at comma, semicolon and new line", () =>
    expect(servicesIn("legevakt, brann;  IKT\n ")).toEqual(["legevakt", "brann", "IKT"]));
  it("corrects one field and leaves the others out", () =>
    expect(toCorrection("agreement", { ...emptyForm, name: "x", agreement: "yes" }, 3)).toEqual({
      version: 3,
      source: null,
      agreement: "yes",
    }));
});
