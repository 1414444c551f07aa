import { expect as value } from "@omforent/kernel";
import { describe, expect, it } from "vitest";
import { withReferenceFacts } from "../../cooperations/testing/with-reference-facts.ts";
import { withDatabase } from "../../database/testing/with-database.ts";
import { nobody } from "../../kernel/domain/actor.ts";
import { recordedEvents } from "../../kernel/testing/recorded-events.ts";
import { aWrittenDecision, councilOf, decided, drafted, secretaryOf, sentOut } from "../testing/a-sent-matter.ts";
import { readMatter } from "./read/read-matter.ts";

const test = withDatabase();
withReferenceFacts(test);

const read = async (id: string, participant: string | null = null) =>
  value(await readMatter(test.context, { id, participant }, nobody));

describe("a matter", () => {
  it("is drafted, sent, decided by both councils, and then adopted", async () => {
    const id = await sentOut(test.context);
    expect(await read(id)).toMatchObject({
      state: "open",
      sentOn: "2026-03-01",
      result: { possible: ["adopted", "rejected"] },
    });
    const osen = await decided(test.context, aWrittenDecision(id), secretaryOf("5020"));
    expect(osen).toMatchObject({ registered: "new", counts: true });
    expect((await read(id)).result.missing).toMatchObject([{ participant: "5058", body: councilOf("5058") }]);
    await decided(test.context, aWrittenDecision(id, { body: councilOf("5058") }), secretaryOf("5058"));
    expect(await read(id, "5058")).toMatchObject({
      state: "adopted",
      result: { on: "2026-03-01", version: 1, counted: [{ participant: "5020" }, { participant: "5058" }] },
      forParticipant: { name: "Åfjord", answersBy: councilOf("5058") },
      story: [{ kind: "sent" }, { kind: "decision" }, { kind: "decision" }, { kind: "result" }],
    });
    expect(
      (await recordedEvents(test.context, { subject: `matter:${id}` })).map(({ log, kind }) => `${log} ${kind}`),
    ).toEqual([
      "municipality:5020 matter/drafted",
      "cooperation:nav-nord-fosen matter/sent",
      "cooperation:nav-nord-fosen matter/decision-registered",
      "cooperation:nav-nord-fosen matter/decision-registered",
    ]);
  });

  it("is not there for others while it is a draft", async () => {
    const id = await drafted(test.context);
    expect(await readMatter(test.context, { id, participant: null }, nobody)).toMatchObject({
      refusal: { code: "matter/not-found" },
    });
  });
});
