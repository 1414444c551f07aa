import { describe, expect, it } from "vitest";
import { aCooperationOf } from "../../cooperations/testing/a-cooperation-of.ts";
import { holder } from "../../kernel/domain/holder.ts";
import { type Role, roles } from "../../kernel/domain/role.ts";
import { aPerson } from "../../kernel/testing/people.ts";
import {
  type HeldMatter,
  mayBringFor,
  mayConcern,
  mayGiveView,
  mayKnowOfMatter,
  mayLeadMatter,
  mayRecommend,
  mayRegisterForOthers,
  mayRegisterOwn,
  maySchedule,
} from "./matter-policy.ts";

const osen = holder("municipality", "5020");
const draft: HeldMatter = { holder: osen, cooperation: "legevakt", sentOn: null };
const sent: HeldMatter = { ...draft, sentOn: "2026-03-01" };
const council = { holder: "5020", level: "elected", kind: "council" } as const;
const chief = { holder: "5020", level: "administrative", kind: "chief-executive" } as const;
const asked = {
  participations: ["5020", "5058"].map((participant) => ({ participant, how: "decides" as const, path: [] })),
};

/** Which roles in Osen (and at the cooperation) may. */
const those = (may: (actor: ReturnType<typeof aPerson>) => unknown): readonly Role[] =>
  roles.filter((role) => may(aPerson(role, role === "cooperation-officer" ? "cooperation:legevakt" : osen)));

describe("who may, in a matter", () => {
  it("bring one and lead its draft: officers, secretary and mayor of its holder", () => {
    const leaders = ["case-officer", "economist", "chief-executive", "secretary", "mayor"];
    expect(those((actor) => mayBringFor(actor, osen))).toEqual(leaders);
    expect(those((actor) => mayLeadMatter(actor, draft))).toEqual(leaders);
    expect(
      mayBringFor(aPerson("cooperation-officer", "cooperation:legevakt"), holder("cooperation", "legevakt")),
    ).not.toBeNull();
  });

  it("lead it once it is sent: the cooperation's officer too", () => {
    expect(those((actor) => mayLeadMatter(actor, sent))).toContain("cooperation-officer");
    expect(mayLeadMatter(aPerson("cooperation-officer", "cooperation:annet"), sent)).toBeNull();
    expect(mayLeadMatter(aPerson("mayor", "municipality:5058"), sent)).toBeNull();
  });

  it("know of a draft: those inside its holder, and no elected member, administrator or cooperation's officer", () => {
    expect(those((actor) => mayKnowOfMatter(actor, draft))).toEqual([
      "reader",
      "case-officer",
      "economist",
      "chief-executive",
      "secretary",
      "mayor",
      "archivist",
      "auditor",
    ]);
    expect(those((actor) => mayKnowOfMatter(actor, sent))).toEqual(roles);
  });

  it("register a body's decision: its secretary, and the chief executive her own", () => {
    expect(those((actor) => mayRegisterOwn(actor, council))).toEqual(["secretary"]);
    expect(those((actor) => mayRegisterOwn(actor, chief))).toEqual(["chief-executive", "secretary"]);
    expect(those((actor) => mayRecommend(actor, chief))).toEqual(["chief-executive"]);
    expect(those((actor) => mayRecommend(actor, council))).toEqual([]);
    expect(mayRegisterOwn(aPerson("secretary", "municipality:5058"), council)).toBeNull();
    const board = { holder: "legevakt", level: "company" } as const;
    expect(those((actor) => mayRegisterOwn(actor, board))).toEqual(["cooperation-officer"]);
  });

  it("register it for others: who takes part, and nobody else", () => {
    expect(mayRegisterForOthers(aPerson("case-officer", "municipality:5058"), asked, sent)).not.toBeNull();
    expect(mayRegisterForOthers(aPerson("cooperation-officer", "cooperation:legevakt"), asked, sent)).not.toBeNull();
    expect(mayRegisterForOthers(aPerson("mayor", "municipality:5058"), asked, sent)).toBeNull();
    expect(mayRegisterForOthers(aPerson("secretary", "municipality:0301"), asked, sent)).toBeNull();
  });

  it("give a view: officers, secretary and mayor of a participant, for its own bodies", () => {
    expect(those((actor) => mayGiveView(actor, asked, council))).toEqual([
      "case-officer",
      "economist",
      "chief-executive",
      "secretary",
      "mayor",
    ]);
    expect(mayGiveView(aPerson("mayor", "municipality:5058"), asked, council)).toBeNull();
    expect(mayGiveView(aPerson("mayor", "municipality:5057"), asked, { holder: "5057" })).toBeNull();
  });

  it("put it on an agenda: the secretary or the chief executive", () =>
    expect(those((actor) => maySchedule(actor, council))).toEqual(["chief-executive", "secretary"]));

  it("bring one about a cooperation: who takes part or hosts, and a mediator whose members cover it", () => {
    const cooperation = aCooperationOf(["5020", "5058"], "5057");
    const mediator = (members: readonly string[]) => ({ ...aCooperationOf(members, null), id: "regionrad" });
    const regional = holder("cooperation", "regionrad");
    expect(mayConcern(osen, cooperation, null)).toBe(true);
    expect(mayConcern(holder("municipality", "5057"), cooperation, null)).toBe(true);
    expect(mayConcern(holder("municipality", "0301"), cooperation, null)).toBe(false);
    expect(mayConcern(regional, cooperation, mediator(["5020", "5058", "5059"]))).toBe(true);
    expect(mayConcern(regional, cooperation, mediator(["5020"]))).toBe(false);
    expect(mayConcern(regional, cooperation, null)).toBe(false);
    expect(mayConcern(regional, aCooperationOf([], null), mediator(["5020"]))).toBe(false);
  });
});
