import { describe, expect, it } from "vitest";
import { withStatements } from "../../cooperations/domain/index.ts";
import { aCooperationOf } from "../../cooperations/testing/a-cooperation-of.ts";
import { type Holder, holder } from "../../kernel/domain/holder.ts";
import { type Role, roles } from "../../kernel/domain/role.ts";
import { aPerson } from "../../kernel/testing/people.ts";
import { day } from "../testing/a-matter.ts";
import {
  type HeldMatter,
  type Mediator,
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

  it("bring one about a cooperation: who takes part or hosts, and whoever may mediate between them", () => {
    const cooperation = aCooperationOf(["5020", "5058", "5059"], "5057");
    const by = { by: "Osen kommune", at: "2026-03-03T12:00:00.000Z", statedSource: null };
    const council = (...members: readonly string[]) => ({
      ...withStatements(aCooperationOf(members, null), { form: "ipr" }, by),
      id: "regionrad",
    });
    const may = (of: Holder, mediator: Mediator = null) =>
      mayConcern(of, cooperation, { mediator, today: day("2026-03-03") });
    const regional = holder("cooperation", "regionrad");
    expect(may(osen)).toBe(true);
    expect(may(holder("municipality", "5057"))).toBe(true);
    expect(may(holder("municipality", "0301"))).toBe(false);
    expect(may(regional, council("5020", "5058"))).toBe(true);
    expect(may(regional, council("5020"))).toBe(false);
    expect(may(regional, aCooperationOf(["5020", "5058", "5059", "5057"], null))).toBe(false);
    expect(may(holder("cooperation", "annet-rad"), council("5020", "5058"))).toBe(false);
    expect(may(regional)).toBe(false);
  });
});
