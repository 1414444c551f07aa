import { addDays, type PlainDate, expect as value } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Holder } from "../../kernel/domain/holder.ts";
import { aPerson, heldRole } from "../../kernel/testing/people.ts";
import {
  checkOffer,
  chosenOrganisation,
  endRole,
  give,
  type Invitation,
  isHeld,
  mayDelegate,
  mayEndRole,
  mayGiveRole,
  mayReadLog,
  open,
  type RoleAssignment,
  type RoleOffer,
  readIssuers,
  returnAddress,
  rolesOf,
  stateOf,
  usualLimits,
  whyEnded,
  withdraw,
} from "./index.ts";

const day = (text: string) => text as PlainDate;
const osen = "municipality:5020" as Holder;
const afjord = "municipality:5058" as Holder;
const nav = "cooperation:nav-nord-fosen" as Holder;

const anOffer = (offer: Partial<RoleOffer> = {}): RoleOffer => ({
  role: "economist",
  holder: osen,
  period: { from: day("2026-01-01"), to: null },
  basis: "own",
  standsInFor: null,
  ...offer,
});
const anAssignment = (own: Partial<RoleAssignment> = {}): RoleAssignment => ({
  ...anOffer(),
  id: "r-original",
  person: "p-kari",
  ...own,
});

describe("an offered role", () => {
  it.each([
    [
      "a council member of the installation",
      anOffer({ role: "council-member", holder: "installation" as Holder }),
      "role/not-held-there",
    ],
    ["an economist of a cooperation", anOffer({ holder: nav }), "role/not-held-there"],
    ["an officer of a municipality", anOffer({ role: "cooperation-officer" }), "role/not-held-there"],
    [
      "one that ends before it begins",
      anOffer({ period: { from: day("2026-02-02"), to: day("2026-02-01") } }),
      "role/period-backwards",
    ],
    ["a substitute without an end", anOffer({ basis: "substitute", standsInFor: "r-original" }), "role/end-missing"],
  ])("is refused when it is %s", (_, offer, code) =>
    expect(checkOffer(offer, anAssignment())).toMatchObject({ refusal: { code } }),
  );

  it("may last for one day", () => {
    const period = { from: day("2026-02-01"), to: day("2026-02-01") };
    expect(checkOffer(anOffer({ period }), null).ok).toBe(true);
  });

  const standing = (to: string, own: Partial<RoleAssignment> = {}) =>
    checkOffer(
      anOffer({ basis: "delegated", standsInFor: "r-original", period: { from: day("2026-03-01"), to: day(to) } }),
      anAssignment({ period: { from: day("2026-01-01"), to: day("2026-06-30") }, ...own }),
    );
  it("that stands in for another lasts to the last day of the other, and not a day longer", () => {
    expect(standing("2026-06-30").ok).toBe(true);
    expect(standing("2026-07-01")).toMatchObject({ refusal: { code: "role/outlasts-its-original" } });
  });
  it("stands in for the same role in the same place, and never for one that itself stands in", () => {
    expect(standing("2026-06-30", { holder: afjord })).toMatchObject({ refusal: { code: "role/not-the-same-role" } });
    expect(standing("2026-06-30", { role: "mayor" })).toMatchObject({ refusal: { code: "role/not-the-same-role" } });
    expect(standing("2026-06-30", { basis: "delegated" })).toMatchObject({
      refusal: { code: "role/outlasts-its-original" },
    });
  });
});

describe("giving a role", () => {
  const to = (has: readonly RoleAssignment[]) => ({ person: "p-kari", id: "r-new", has });
  it("refuses one that the person already has in the same time, and takes it the day after", () => {
    const has = [anAssignment({ period: { from: day("2025-01-01"), to: day("2026-01-01") } })];
    expect(give(anOffer(), to(has))).toMatchObject({ refusal: { code: "role/already-held" } });
    expect(give(anOffer({ period: { from: day("2026-01-02"), to: null } }), to(has)).ok).toBe(true);
  });
  it("makes nobody her own substitute", () => {
    const offer = anOffer({
      basis: "substitute",
      standsInFor: "r-original",
      period: { from: day("2026-01-01"), to: day("2026-02-01") },
    });
    expect(give(offer, to([anAssignment()]))).toMatchObject({ refusal: { code: "role/own-substitute" } });
  });
});

describe("ending a role", () => {
  const today = day("2026-03-01");
  it("makes yesterday its last day", () => {
    const ended = value(endRole(anAssignment(), today));
    expect(ended.period.to).toBe("2026-02-28");
    expect(isHeld(ended, today)).toBe(false);
    expect(endRole(ended, today)).toMatchObject({ refusal: { code: "role/already-ended" } });
  });
  it("is at once, whenever it began: nobody has it on any day from today on, and it cannot be ended twice", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 40 }), (number, later) => {
        const from = day(`2026-03-${String(number).padStart(2, "0")}`);
        const ended = value(endRole(anAssignment({ period: { from, to: null } }), today));
        expect(isHeld(ended, addDays(today, later))).toBe(false);
        expect(ended.period.to! >= addDays(from, -1)).toBe(true);
        expect(endRole(ended, today)).toMatchObject({ refusal: { code: "role/already-ended" } });
        expect(
          give(anOffer({ period: { from: today, to: null } }), {
            person: ended.person,
            id: "r-bbbbbbbbbbbb",
            has: [ended],
          }).ok,
        ).toBe(true);
      }),
    ));
});

describe("who gives roles", () => {
  const giving = (role: RoleOffer["role"], holder: Holder = osen, hosts: readonly Holder[] = []) => ({
    role,
    holder,
    basis: "own" as const,
    hosts,
  });
  const administrator = aPerson("municipality-administrator", osen);
  it("is the municipality's own administrator, for her own municipality", () => {
    expect(mayGiveRole(administrator, giving("economist"))).toMatchObject({ onBehalfOf: osen });
    expect(mayGiveRole(administrator, giving("economist", afjord))).toBeNull();
    expect(mayGiveRole(administrator, giving("installation-administrator", "installation" as Holder))).toBeNull();
  });
  it("is the host's administrator for the cooperation's officer", () => {
    expect(mayGiveRole(administrator, giving("cooperation-officer", nav, [osen]))).not.toBeNull();
    expect(mayGiveRole(administrator, giving("cooperation-officer", nav, [afjord]))).toBeNull();
  });
  it("is whoever runs the machine for a municipality's first administrator, and for nothing else there", () => {
    const operator = aPerson("installation-administrator", "installation");
    expect(mayGiveRole(operator, giving("municipality-administrator"))).not.toBeNull();
    for (const role of ["chief-executive", "reader", "secretary", "auditor"] as const)
      expect(mayGiveRole(operator, giving(role)), role).toBeNull();
  });
  it("is nobody by any other role", () => {
    for (const role of ["chief-executive", "mayor", "secretary", "case-officer", "auditor"] as const)
      expect(mayGiveRole(aPerson(role, osen), giving("reader")), role).toBeNull();
  });
  it("lets a person delegate what she holds herself, not what she holds for another", () => {
    const chief = aPerson("chief-executive", osen, { id: "p-kari" });
    expect(mayDelegate(chief, anAssignment({ role: "chief-executive" }))).toMatchObject({ onBehalfOf: osen });
    expect(mayDelegate(chief, anAssignment({ role: "chief-executive", basis: "delegated" }))).toBeNull();
    expect(mayDelegate(chief, anAssignment({ role: "chief-executive", person: "p-another" }))).toBeNull();
  });
  it("lets a person lay down her own role, and take back what she delegated", () => {
    const kari = aPerson("chief-executive", osen, { id: "p-kari" });
    const about = { hosts: [], original: null };
    expect(mayEndRole(kari, anAssignment(), about)).not.toBeNull();
    const delegated = anAssignment({ person: "p-ola", basis: "delegated", standsInFor: "r-original" });
    expect(mayEndRole(kari, delegated, { hosts: [], original: anAssignment() })).not.toBeNull();
    expect(mayEndRole(kari, delegated, about)).toBeNull();
  });
});

describe("logs", () => {
  it("of cooperations are everybody's, a municipality's are its own people's, the installation's its administrator's", () => {
    const economist = aPerson("economist", osen);
    expect(mayReadLog(economist, "cooperation:anything")).toBe(true);
    expect(mayReadLog(economist, osen)).toBe(true);
    expect(mayReadLog(economist, afjord)).toBe(false);
    expect(mayReadLog(aPerson("council-member", osen), osen)).toBe(false);
    expect(mayReadLog(aPerson("municipality-administrator", osen), osen)).toBe(false);
    expect(mayReadLog(aPerson("installation-administrator", "installation"), "installation")).toBe(true);
    expect(mayReadLog(aPerson("installation-administrator", "installation"), osen)).toBe(false);
  });
});

describe("an invitation", () => {
  const now = "2026-03-01T11:00:00.000Z";
  const anInvitation = (own: Partial<Invitation> = {}): Invitation => ({
    id: "i-1",
    offer: anOffer(),
    invited: "Kari",
    invitedBy: "p-ola",
    invitedAt: "2026-02-20T11:00:00.000Z",
    expiresAt: "2026-03-06T11:00:00.000Z",
    usedAt: null,
    withdrawnAt: null,
    ...own,
  });
  it("is open until the instant it expires", () => {
    expect(stateOf(anInvitation(), "2026-03-06T10:59:59.999Z")).toBe("open");
    expect(stateOf(anInvitation(), "2026-03-06T11:00:00.000Z")).toBe("expired");
  });
  it("offers nothing when used, withdrawn, expired, or when the role is past", () => {
    expect(open(anInvitation({ usedAt: now }), now)).toMatchObject({ refusal: { code: "invitation/used" } });
    expect(open(anInvitation({ withdrawnAt: now }), now)).toMatchObject({ refusal: { code: "invitation/withdrawn" } });
    expect(open(anInvitation(), "2027-01-01T00:00:00.000Z")).toMatchObject({ refusal: { code: "invitation/expired" } });
    const past = anOffer({ period: { from: day("2026-01-01"), to: day("2026-02-28") } });
    expect(open(anInvitation({ offer: past }), now)).toMatchObject({ refusal: { code: "invitation/past" } });
  });
  it("forgets whom it was meant for when it is withdrawn", () =>
    expect(value(withdraw(anInvitation(), now))).toMatchObject({ invited: null, withdrawnAt: now }));
});

describe("a session", () => {
  const session = { beganAt: "2026-03-01T08:00:00.000Z", lastSeenAt: "2026-03-01T11:00:00.000Z", endedAt: null };
  it.each([
    ["2026-03-01T11:59:59.999Z", null],
    ["2026-03-01T12:00:00.000Z", "idle"],
  ])("seen at eleven is at %s %s", (now, answer) => expect(whyEnded(session, now, usualLimits)).toBe(answer));
  it.each([
    ["2026-03-01T19:59:59.999Z", null],
    ["2026-03-01T20:00:00.000Z", "absolute"],
  ])("in steady use since eight is at %s %s", (now, answer) =>
    expect(whyEnded({ ...session, lastSeenAt: now }, now, usualLimits)).toBe(answer),
  );
  it("that was ended stays so", () =>
    expect(whyEnded({ ...session, endedAt: "2026-03-01T09:00:00.000Z" }, "2026-03-01T09:00:01.000Z", usualLimits)).toBe(
      "ended",
    ));

  const roles = [
    { ...heldRole("economist", osen), organisation: "964981973" },
    { ...heldRole("economist", afjord), organisation: "964982201" },
    { ...heldRole("cooperation-officer", nav), organisation: null },
  ];
  const held = (organisation: string | null, preferred: string | null = null) =>
    rolesOf({ ...session, id: "s", person: "p", name: "", organisation, roles }, preferred).map(({ holder }) => holder);
  it("counts every role when no organisation was chosen, the preferred one first", () => {
    expect(held(null)).toEqual([osen, afjord, nav]);
    expect(held(null, afjord)).toEqual([afjord, osen, nav]);
    expect(held(null, "municipality:0301")).toEqual([osen, afjord, nav]);
  });
  it("counts the roles of the chosen organisation's municipality alone", () => {
    expect(held("964982201")).toEqual([afjord, nav]);
    expect(held("999999999")).toEqual([nav]);
  });
});

describe("where one goes after signing in", () => {
  it("is a page of ours", () =>
    expect(returnAddress("/samarbeid/brann?lagret=ja#deltakere")).toBe("/samarbeid/brann?lagret=ja#deltakere"));
  it("is the front page whatever else is asked for", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((text) => `//${text}`),
          fc.string().map((text) => `/\\${text}`),
        ),
        (asked) => {
          const address = new URL(returnAddress(asked), "https://omforent.example");
          expect(address.origin).toBe("https://omforent.example");
          expect(address.pathname.startsWith("/api/")).toBe(false);
        },
      ),
    );
  });
});

describe("the issuers' file", () => {
  const entra = {
    id: "osen",
    name: "Osen kommune",
    issuer: "https://login.example/osen",
    clientId: "abc",
    clientSecretVariable: "OSEN_SECRET",
  };
  it("may name several places, each with its own extra questions", () => {
    const ansattporten = {
      id: "ansattporten",
      name: { nb: "Ansattporten", nn: "Ansattporten", en: "Ansattporten" },
      issuer: "https://ansattporten.example",
      clientId: "def",
      clientKeyVariable: "ANSATTPORTEN_KEY",
      organisation: "required",
      parameters: {
        acr_values: "entraid",
        authorization_details: [{ type: "ansattporten:orgno", representation_is_required: "true" }],
      },
    };
    const issuers = value(readIssuers([entra, ansattporten]));
    expect(issuers.map(({ id }) => id)).toEqual(["osen", "ansattporten"]);
    expect(issuers[1]?.parameters.authorization_details).toBe(
      '[{"type":"ansattporten:orgno","representation_is_required":"true"}]',
    );
  });
  it.each([
    [{ ...entra, issuer: "http://login.example" }, "issuers/not-https"],
    [{ ...entra, clientSecretVariable: undefined }, "issuers/no-secret"],
    [{ ...entra, clientSecret: "hunter2" }, "issuers/field-unknown"],
    [{ ...entra, clientSecretVariable: "the secret itself" }, "issuers/field-wrong"],
    [{ ...entra, parameters: { redirect_uri: "https://evil.example" } }, "issuers/field-wrong"],
    [{ ...entra, scope: "profile" }, "issuers/field-wrong"],
    [{ ...entra, name: " " }, "issuers/field-wrong"],
    [null, "issuers/field-missing"],
  ])("is refused with the place of every fault: %#", (entry, code) => {
    const read = readIssuers([entry]);
    expect(read.ok ? [] : read.refusal.because?.map((one) => one.code)).toContain(code);
  });
  it("may use http on this machine alone, for trying out", () =>
    expect(readIssuers([{ ...entra, issuer: "http://127.0.0.1:4000", clientSecretVariable: undefined }]).ok).toBe(
      true,
    ));
  it("does not name two places alike", () =>
    expect(readIssuers([entra, entra])).toMatchObject({ refusal: { because: [{ code: "issuers/id-twice" }] } }));
});

describe("the organisation chosen at sign-in", () => {
  it.each([
    [
      [
        {
          type: "ansattporten:orgno",
          authorized_parties: [
            { orgno: { authority: "iso6523-actorid-upis", ID: "0192:964981973" }, name: "OSEN KOMMUNE" },
          ],
        },
      ],
      "964981973",
    ],
    [[{ type: "ansattporten:orgno", orgno: { Authority: "iso6523-actorid-upis", ID: "0192:964981973" } }], "964981973"],
    [[{ type: "ansattporten:altinn:service", reportees: [{ ID: "0192:964981973" }] }], "964981973"],
    [[{ type: "ansattporten:orgno" }], null],
    [[{ authorized_parties: [{ orgno: { ID: "0192:964981973" } }, { orgno: { ID: "0192:964982201" } }] }], null],
    [[{ orgno: { ID: "0088:964981973" } }], null],
    ["0192:964981973", null],
    [undefined, null],
  ])("is read from %j as %s", (details, number) => expect(chosenOrganisation(details)).toBe(number));
});
