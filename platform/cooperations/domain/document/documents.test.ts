import { describe, expect, it } from "vitest";
import { holder } from "../../../kernel/domain/holder.ts";
import { aPerson, caseOfficer } from "../../../kernel/testing/people.ts";
import { aCooperationOf } from "../../testing/a-cooperation-of.ts";
import { changeDraft, withdrawDraft } from "./change-draft.ts";
import type { Document } from "./document.ts";
import { mayChangeDocument, mayKnowOfDocument, mayReadContents, mayWriteDocument } from "./document-policy.ts";
import { longestText, readContents } from "./read-contents.ts";
import { outward, possibleRecipients, receivesFor } from "./recipient.ts";
import { sendDraft } from "./send-draft.ts";
import { withhold } from "./withhold.ts";

const osen = holder("municipality", "5020");
const aDocument = (said: Partial<Document> = {}): Document => ({
  id: "d-222222222222",
  cooperationId: "legevakt",
  holder: osen,
  holderName: "Osen kommune",
  kind: "note",
  contents: { title: "Tittel", text: "Tekst", sha256: "" },
  version: 3,
  replaces: null,
  changedAt: "2026-03-03T12:00:00.000Z",
  sending: null,
  ...said,
});
const sentTo = (recipients: readonly string[], exemption: string | null = null): Document =>
  aDocument({
    sending: {
      at: "2026-03-03T12:00:00.000Z",
      recipients: recipients.map((id) => ({ id, name: id })),
      journal: { year: 2026, number: 1, date: "2026-03-03" as never },
      ownNumber: null,
      withholding: exemption === null ? null : { exemption, reason: "Fordi", decidedBy: "case-officer" },
    },
  });
const possible = ["municipality:5058", "council:5020", "council:5058"].map((id) => ({ id, name: id }));
const wish = { version: 3, recipients: ["council:5058"], ownNumber: null, betweenParties: false, withhold: null };

describe("contents", () => {
  it("keep line breaks and markup as they are written, and a title on one line", () =>
    expect(readContents({ title: " To\n linjer ", text: "a\r\nb\rc <i>\n" })).toEqual({
      ok: true,
      value: { title: "To linjer", text: "a\nb\nc <i>\n" },
    }));

  it("may be as long as the limit and no longer", () => {
    expect(readContents({ title: "x".repeat(300), text: "x".repeat(longestText) }).ok).toBe(true);
    expect(readContents({ title: "x".repeat(301), text: "x".repeat(longestText + 1) })).toMatchObject({
      refusal: { because: [{ code: "document/title-too-long" }, { code: "document/text-too-long" }] },
    });
    expect(readContents({ title: " ", text: "" })).toMatchObject({ refusal: { code: "document/title-missing" } });
  });
});

describe("a draft", () => {
  const change = { kind: "letter", title: "Ny", text: "Ny tekst" } as const;

  it("is changed by whoever saw its newest version", () =>
    expect(changeDraft(aDocument(), change, 3)).toEqual({ ok: true, value: change }));

  it("is not changed over somebody else: both texts are shown", () =>
    expect(changeDraft(aDocument(), change, 2)).toMatchObject({
      refusal: { code: "document/conflict", params: { saw: 2, now: 3, yours: change, theirs: { text: "Tekst" } } },
    }));

  it("needs no saving when nothing is otherwise, whatever version was seen", () =>
    expect(changeDraft(aDocument(), { kind: "note", title: "Tittel", text: "Tekst" }, 1)).toEqual({
      ok: true,
      value: null,
    }));

  it("is neither changed, withdrawn nor sent once it is sent", () => {
    const refused = { refusal: { code: "document/already-sent" } };
    expect(changeDraft(sentTo(["council:5058"]), change, 3)).toMatchObject(refused);
    expect(withdrawDraft(sentTo(["council:5058"]), 3)).toMatchObject(refused);
    expect(sendDraft(sentTo(["council:5058"]), wish, possible)).toMatchObject(refused);
  });
});

describe("sending", () => {
  it("goes to those it may go to, in the version that was read", () => {
    expect(sendDraft(aDocument(), { ...wish, ownNumber: " 26/12 " }, possible)).toEqual({
      ok: true,
      value: { recipients: [possible[2]], ownNumber: "26/12", betweenParties: false, withhold: null },
    });
    expect(sendDraft(aDocument(), { ...wish, version: 2 }, possible)).toMatchObject({
      refusal: { code: "document/conflict" },
    });
  });

  it("names everything that is wrong at once", () =>
    expect(
      sendDraft(
        aDocument({ contents: { title: "T", text: " ", sha256: "" } }),
        {
          ...wish,
          recipients: ["municipality:0301"],
          ownNumber: "x".repeat(61),
          withhold: { exemption: "offentleglova-99", reason: "" },
        },
        possible,
      ),
    ).toMatchObject({
      refusal: {
        because: [
          { code: "document/text-missing", path: "text" },
          { code: "document/unknown-recipient", path: "recipients" },
          { code: "document/own-number-too-long", path: "ownNumber" },
          { code: "document/unknown-exemption", path: "withhold/exemption" },
        ],
      },
    }));
});

describe("withholding", () => {
  const internal = { exemption: "offentleglova-14-1", reason: "Internt" };
  const toOwnCouncil = (kind: Document["kind"]) =>
    outward(aDocument(), { kind, recipients: ["council:5020"], betweenParties: false });

  it.each(["case-paper", "agenda"] as const)("a %s to an elected body as internal is refused with § 16", (kind) =>
    expect(withhold(toOwnCouncil(kind), internal)).toMatchObject({
      refusal: { code: "document/cannot-be-internal", params: { section: "§ 16 første ledd", grade: "read" } },
    }),
  );

  it("a case paper for what is confidential is not refused", () =>
    expect(withhold(toOwnCouncil("case-paper"), { exemption: "offentleglova-13-1", reason: " Helse " })).toEqual({
      ok: true,
      value: { exemption: "offentleglova-13-1", reason: "Helse" },
    }));

  it("a note to the own council as internal is not refused", () =>
    expect(withhold(toOwnCouncil("note"), internal).ok).toBe(true));

  it("a letter between parties as internal is refused with § 16, and one to another municipality in our reading of § 14", () => {
    const letter = { kind: "letter", recipients: ["municipality:5058"] } as const;
    expect(withhold(outward(aDocument(), { ...letter, betweenParties: true }), internal)).toMatchObject({
      refusal: { params: { section: "§ 16 første ledd", grade: "read" } },
    });
    expect(withhold(outward(aDocument(), { ...letter, betweenParties: false }), internal)).toMatchObject({
      refusal: { params: { section: "§ 14 første ledd", grade: "inference" } },
    });
  });

  it("needs a reason", () =>
    expect(withhold(toOwnCouncil("note"), { ...internal, reason: "  " })).toMatchObject({
      refusal: { code: "document/reason-missing" },
    }));
});

describe("who may", () => {
  const cooperation = aCooperationOf(["5020", "5058"], "5057");
  const draft = aDocument();

  it("officers and the secretary write for a municipality that takes part or hosts, each for the own", () => {
    expect(mayWriteDocument(caseOfficer("5020"), cooperation, osen)).toMatchObject({ onBehalfOf: osen });
    expect(mayWriteDocument(aPerson("secretary", osen), cooperation, osen)).not.toBeNull();
    expect(mayWriteDocument(caseOfficer("5057"), cooperation, holder("municipality", "5057"))).not.toBeNull();
    expect(mayWriteDocument(caseOfficer("5058"), cooperation, osen)).toBeNull();
    expect(mayWriteDocument(aPerson("mayor", osen), cooperation, osen)).toBeNull();
    expect(mayWriteDocument(caseOfficer("0301"), cooperation, holder("municipality", "0301"))).toBeNull();
  });

  it("insiders know of a draft; elected members, the host and administrators do not", () => {
    const knows = (role: Parameters<typeof aPerson>[0], at: string) => mayKnowOfDocument(aPerson(role, at), draft);
    expect(
      (["reader", "mayor", "archivist", "auditor", "secretary"] as const).filter((role) => knows(role, osen)),
    ).toHaveLength(5);
    expect(knows("council-member", osen)).toBe(false);
    expect(knows("municipality-administrator", osen)).toBe(false);
    expect(knows("installation-administrator", "installation")).toBe(false);
    expect(knows("chief-executive", "municipality:5057")).toBe(false);
  });

  it("a writer changes it when it no longer takes part", () =>
    expect(mayChangeDocument(caseOfficer("5020"), draft)).not.toBeNull());

  it("what is withheld is read by the municipality and by those to whom it was sent", () => {
    const withheld = sentTo(["council:5058", "cooperation:legevakt"], "offentleglova-13-1");
    const reads = (role: Parameters<typeof aPerson>[0], at: string) => mayReadContents(aPerson(role, at), withheld);
    expect(reads("reader", osen)).toBe(true);
    expect(reads("council-member", "municipality:5058")).toBe(true);
    expect(reads("cooperation-officer", "cooperation:legevakt")).toBe(true);
    expect(reads("council-member", osen)).toBe(false);
    expect(reads("cooperation-officer", "cooperation:annet")).toBe(false);
    expect(mayKnowOfDocument(aPerson("reader", "municipality:0301"), withheld)).toBe(true);
  });
});

describe("recipients", () => {
  it("are the host, the participants and every council, the own one too, but not the sender itself", () =>
    expect(possibleRecipients(aCooperationOf(["5020", "5058", "50"], "5057"), osen)).toEqual([
      "municipality:5057",
      "municipality:5058",
      "county:50",
      "council:5020",
      "council:5057",
      "council:5058",
      "council:50",
    ]));

  it("are the cooperation itself when nobody is known to host it", () =>
    expect(possibleRecipients(aCooperationOf(["5020"], null), osen)).toEqual(["cooperation:legevakt", "council:5020"]));

  it("are read for by insiders and council members, not by administrators", () => {
    expect(receivesFor(aPerson("reader", osen))).toEqual([osen, "council:5020"]);
    expect(receivesFor(aPerson("council-member", osen))).toEqual(["council:5020"]);
    expect(receivesFor(aPerson("municipality-administrator", osen))).toEqual([]);
    expect(receivesFor(aPerson("installation-administrator", "installation"))).toEqual([]);
  });
});
