import { describe, expect, it } from "vitest";
import { aFormer, aRegistry } from "../../municipalities/testing/builders.ts";
import { bodyInTitle, bodyNamed, putAway, standingBodies, standingBody, usualPath } from "./index.ts";
import { emptyPlan, type Meeting } from "./meetings/index.ts";

const registry = aRegistry({ formers: [aFormer()] });

describe("standing bodies", () => {
  it("are the council, the formannskap and the chief executive of a municipality, and the county's", () => {
    expect(standingBodies("5020", registry).map(({ id, kind, level }) => [id, kind, level])).toEqual([
      ["5020-kommunestyre", "council", "elected"],
      ["5020-formannskap", "formannskap", "elected"],
      ["5020-kommunedirektor", "chief-executive", "administrative"],
    ]);
    expect(standingBodies("50", registry).map(({ name }) => name)).toEqual([
      "Trøndelag fylkesting",
      "Trøndelag fylkesutvalg",
      "Fylkeskommunedirektøren i Trøndelag",
    ]);
  });

  it.each([
    "9999-kommunestyre",
    "5020-fylkesting",
    "50-kommunestyre",
    "5020",
    "",
    "fosen-renovasjon-iks",
    "__proto__-x",
  ])("are not %s", (id) => expect(standingBody(id, registry)).toBeNull());

  it("are there for a number that is no longer in use", () =>
    expect(standingBody("1633-kommunestyre", registry)?.name).toBe("Osen kommunestyre"));

  it("treat a matter from below: chief executive, formannskap, council", () => {
    expect(usualPath("5020")).toEqual(["5020-kommunedirektor", "5020-formannskap", "5020-kommunestyre"]);
    expect(usualPath("mna-iks")).toEqual([]);
  });
});

describe("a written name", () => {
  const bodies = [
    ...standingBodies("5020", registry),
    {
      ...standingBodies("5020", registry)[0]!,
      id: "oppvekst",
      kind: "committee" as const,
      name: "Utvalg for oppvekst",
    },
  ];

  it("means the body that is called so, or that such a body is always called", () => {
    expect(bodyNamed(bodies, "Osen kommunestyre")).toBe("5020-kommunestyre");
    expect(bodyNamed(bodies, " KOMMUNESTYRET ")).toBe("5020-kommunestyre");
    expect(bodyNamed(bodies, "utvalg for oppvekst")).toBe("oppvekst");
    expect(bodyNamed(bodies, "Utvalget")).toBeNull();
    expect(bodyNamed(bodies, "")).toBeNull();
  });

  it("is found in a calendar's title, and not guessed where there are two", () => {
    expect(bodyInTitle(bodies, "Møte i formannskapet, kommunehuset")).toBe("5020-formannskap");
    expect(bodyInTitle(bodies, "Utvalg for oppvekst – ekstraordinært")).toBe("oppvekst");
    expect(bodyInTitle(bodies, "Formannskap og kommunestyre")).toBeNull();
    expect(bodyInTitle(bodies, "Formannskapsferie")).toBeNull();
  });
});

describe("a plan that is told anew", () => {
  const meeting = (date: string): Meeting => ({
    uid: date,
    date: date as Meeting["date"],
    time: null,
    paperDeadline: null,
    cancelled: false,
  });
  const plan = { ...emptyPlan("b"), meetings: ["2026-01-10", "2026-03-10", "2026-05-10", "2026-09-10"].map(meeting) };

  it("loses the meetings between its first and its last day that it does not name, and no other", () => {
    const { plan: left, removed } = putAway(plan, [meeting("2026-03-10"), meeting("2026-06-10")]);
    expect(left.meetings.map(({ date }) => date)).toEqual(["2026-01-10", "2026-03-10", "2026-09-10"]);
    expect(removed).toBe(1);
  });

  it("of nothing changes nothing", () => expect(putAway(plan, [])).toEqual({ plan, removed: 0 }));
});
