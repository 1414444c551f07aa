import type { PlainDate } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { noClaims } from "../../cooperations/domain/index.ts";
import { registered, takingPart } from "../../cooperations/testing/a-claim.ts";
import { aDirectory } from "../../cooperations/testing/a-directory.ts";
import { nobody } from "../../kernel/domain/actor.ts";
import { aPerson } from "../../kernel/testing/people.ts";
import { anAnswer, chief, mayor, reply, someReplies } from "../testing/an-evaluation.ts";
import {
  answerDay,
  changeSince,
  closesOn,
  isLow,
  isStillToAnswer,
  lastShared,
  longestWhy,
  lowAnswers,
  mayAnswer,
  mayBeAnswered,
  openYear,
  ownNow,
  readReplies,
  sameReplies,
  takersOn,
  versionOf,
} from "./index.ts";

const day = (text: string) => text as PlainDate;

describe("the year that is asked about", () => {
  it("is the one before until the end of March, and this one from April: one year on any day", () => {
    expect(openYear(day("2026-03-31"))).toBe(2025);
    expect(openYear(day("2026-04-01"))).toBe(2026);
    expect(openYear(day("2026-12-31"))).toBe(2026);
    expect(openYear(day("2027-01-01"))).toBe(2026);
  });

  it("may be answered from its first day to its last, both included, and on no other", () => {
    const said = (on: string) => {
      const result = mayBeAnswered(2026, day(on));
      return result.ok ? "open" : result.refusal.code;
    };
    expect(["2026-03-31", "2026-04-01", "2027-03-31", "2027-04-01"].map(said)).toEqual([
      "evaluation/not-begun",
      "open",
      "open",
      "evaluation/closed",
    ]);
  });
});

describe("an answer", () => {
  it("is low on step 1 and 2, and not on step 3; who does not know has not answered low", () =>
    expect([1, 2, 3, 4, 5, null].map((step) => isLow(step as Parameters<typeof isLow>[0]))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]));

  it("may say why in words up to a limit, and blank words are none", () => {
    const said = (why: string) => readReplies(someReplies({ cost: reply(2, why) }));
    expect(said("a".repeat(longestWhy))).toMatchObject({ ok: true });
    expect(said("a".repeat(longestWhy + 1))).toMatchObject({
      refusal: { code: "evaluation/why-too-long", path: "replies/cost/why" },
    });
    expect(said("   ")).toMatchObject({ value: { cost: { step: 2, why: null } } });
  });

  it("is the same only when every step and every why is", () => {
    expect(sameReplies(someReplies(), someReplies())).toBe(true);
    expect(sameReplies(someReplies(), someReplies({ key: reply(4, "Fordi") }))).toBe(false);
    expect(sameReplies(someReplies(), someReplies({ key: reply(null) }))).toBe(false);
  });

  it("counts as it was shared last; its own municipality sees first what it has not shared", () => {
    const first = anAnswer({ id: "e-1", sharedOn: day("2026-01-10"), revision: null });
    const second = anAnswer({ id: "e-2", sharedOn: day("2026-02-10"), revision: null });
    const draft = anAnswer({ id: "e-3", revision: 4 });
    expect(lastShared([first, second, draft])).toBe(second);
    expect(ownNow([first, second, draft])).toBe(draft);
    expect(ownNow([first, second])).toBe(second);
    expect([null, draft, second].map(versionOf)).toEqual([null, "e-3.4", "e-2"]);
  });

  it("is better, worse or the same as last year's; of what is not known nothing is said", () => {
    expect(changeSince(reply(2), reply(3))).toBe("better");
    expect(changeSince(reply(3), reply(2))).toBe("worse");
    expect(changeSince(reply(3), reply(3))).toBe("same");
    for (const [before, now] of [
      [null, reply(3)],
      [reply(3), null],
      [reply(null), reply(3)],
      [reply(3), reply(null)],
    ] as const)
      expect(changeSince(before, now)).toBeNull();
  });
});

describe("low answers", () => {
  it("are found question by question with who gave them, and none among those who have not answered", () => {
    const osen = { participant: "Osen", replies: someReplies({ influence: reply(1), key: reply(2) }) };
    const orland = { participant: "Ørland", replies: someReplies({ influence: reply(2) }) };
    const found = lowAnswers([osen, { participant: "Åfjord", replies: null }, orland]);
    expect(found.map(({ from, question, reply: { step } }) => [question, from.participant, step])).toEqual([
      ["influence", "Osen", 1],
      ["influence", "Ørland", 2],
      ["key", "Osen", 2],
    ]);
  });
});

describe("who answers for a municipality", () => {
  const takers = ["5020", "5058"];
  it("is its chief executive or its mayor, also a substitute", () => {
    expect(mayAnswer(chief("5020"), takers, "5020")).toMatchObject({ onBehalfOf: "municipality:5020" });
    expect(mayAnswer(mayor("5058"), takers, "5058")).toMatchObject({ role: "mayor" });
    const standIn = chief("5020");
    const roles = standIn.roles.map((role) => ({ ...role, standsInFor: "r-another" }));
    expect(mayAnswer({ ...standIn, roles }, takers, "5020")).not.toBeNull();
  });

  it("is nobody else there, nobody of another municipality, and nobody of one that takes no part", () => {
    for (const role of ["case-officer", "economist", "secretary", "council-member", "reader", "auditor"] as const)
      expect(mayAnswer(aPerson(role, "municipality:5020"), takers, "5020")).toBeNull();
    expect(mayAnswer(chief("5058"), takers, "5020")).toBeNull();
    expect(mayAnswer(chief("0301"), takers, "0301")).toBeNull();
    expect(mayAnswer(nobody, takers, "5020")).toBeNull();
  });
});

describe("the last day to answer", () => {
  const osen2026 = { cooperation: "brann", participant: "5020", year: 2026 };
  const shared = (participant: string, year: number, cooperation = "brann") => ({ cooperation, participant, year });

  it("is the last of March in the year after", () => {
    expect(closesOn(2026)).toBe("2027-03-31");
    expect(answerDay({ id: "brann", name: "Brann" }, "5020", 2026)).toMatchObject({
      date: "2027-03-31",
      title: "2026",
      path: "/samarbeid/brann/evaluering/svar?for=5020",
    });
  });

  it("is a deadline only where somebody has begun, this year or the year before, and until one has answered", () => {
    expect(isStillToAnswer([], osen2026)).toBe(false);
    expect(isStillToAnswer([shared("5058", 2024)], osen2026)).toBe(false);
    expect(isStillToAnswer([shared("5058", 2026, "lege")], osen2026)).toBe(false);
    expect(isStillToAnswer([shared("5058", 2025)], osen2026)).toBe(true);
    expect(isStillToAnswer([shared("5020", 2025)], osen2026)).toBe(true);
    expect(isStillToAnswer([shared("5058", 2026)], osen2026)).toBe(true);
    expect(isStillToAnswer([shared("5058", 2026), shared("5020", 2026)], osen2026)).toBe(false);
  });
});

describe("who is asked", () => {
  const cooperation = (
    participants: ReturnType<typeof takingPart>[],
    host: ReturnType<typeof takingPart> | null = null,
  ) => ({
    id: "brann",
    version: 1,
    claims: {
      ...noClaims,
      participants: [registered({ participants, complete: true, count: null })],
      host: host ? [registered(host)] : [],
    },
    remarks: [],
    existenceAnswers: [],
    keyHistory: [],
  });
  const asked = (...of: Parameters<typeof cooperation>) =>
    takersOn(cooperation(...of), aDirectory(), day("2026-06-01")).map(
      ({ name, isHost }) => `${name}${isHost ? " (host)" : ""}`,
    );

  it("is everybody who takes part, the host too, whether it stands in the list or not", () => {
    const [osen, afjord] = [takingPart("5020"), takingPart("5058")];
    const host = takingPart("5058", { role: "host" });
    expect(asked([osen, afjord], host)).toEqual(["Åfjord (host)", "Osen"]);
    expect(asked([osen], host)).toEqual(["Åfjord (host)", "Osen"]);
  });

  it("is neither a customer, nor a cooperation that takes part, nor one whose time is over", () => {
    const left = takingPart("5057", { to: "2025" });
    expect(
      asked([takingPart("5020"), takingPart("5058", { role: "customer" }), takingPart("fosen-iks"), left]),
    ).toEqual(["Osen"]);
    expect(asked([takingPart("5020"), takingPart("5057", { to: "2026" })])).toEqual(["Osen", "Ørland"]);
  });

  it("is nobody when nobody has said who takes part", () =>
    expect(takersOn({ ...cooperation([]), claims: noClaims }, aDirectory(), day("2026-06-01"))).toEqual([]));
});
