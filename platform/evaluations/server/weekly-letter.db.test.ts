import { expect as value } from "@omforent/kernel";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { withDatabase } from "../../database/testing/with-database.ts";
import type { Json } from "../../kernel/server/tables.ts";
import { type Outward, outwardJobs, usualHold } from "../../matters/server/index.ts";
import { aCooperation, chief, someReplies } from "../testing/an-evaluation.ts";
import { answerDays } from "./answer-days.ts";
import { shareAnswer } from "./share-answer.ts";
import { writeAnswer } from "./write-answer.ts";

/** The evaluation of 2025 closes at the end of this month. */
const test = withDatabase({ now: "2026-03-03T12:00:00.000Z", holds: "facts" });

type Message = Parameters<NonNullable<Outward["post"]>["send"]>[0];
const sent: Message[] = [];
const jobs = outwardJobs({
  post: {
    send: async (message) => {
      sent.push(message);
      return { outcome: "sent", answered: "250 OK" };
    },
    close: () => {},
  },
  origin: "https://omforent.example",
  svarUt: null,
  hold: usualHold,
  wheelSources: [answerDays],
});
const run = async (name: string, payload: Json = null) =>
  jobs.find((job) => job.name === name)?.run(test.context, payload);

/** Somebody with a role in the municipality, who has asked for the letter. */
const aReader = (municipality: string) =>
  test.asSystem(async (database) => {
    const person = `p-leser${municipality}aaa`;
    await sql`insert into persons (id, name, email, created_at)
      values (${person}, 'Sekretær', ${`${municipality}@kommune.example`}, now())`.execute(database);
    await sql`insert into role_assignments (id, person, role, holder, valid_from, basis, granted_by, granted_at)
      values (${`r-leser${municipality}aaa`}, ${person}, 'secretary', ${`municipality:${municipality}`}, '2026-01-01', 'own', 'system', now())`.execute(
      database,
    );
    await sql`insert into weekly_letters (person, language, token, asked_at)
      values (${person}, 'nb', ${municipality.repeat(11)}, now())`.execute(database);
  });

const weeklyLetters = async (): Promise<void> => {
  await run("matters/write-weekly-letters");
  const { rows } = await test.asSystem((database) =>
    sql<{ data: Json }>`delete from pgboss.job where name = 'matters/send-letter' returning data`.execute(database),
  );
  for (const { data } of rows) await run("matters/send-letter", data);
};
const letterTo = (municipality: string) => sent.find(({ to }) => to === `${municipality}@kommune.example`)?.text;

describe("the weekly letter", () => {
  it("names the evaluation that a municipality has not answered, its last day and the way there, and not one that it has", async () => {
    const cooperation = await aCooperation(test.context, "Brannvern nord");
    const asked = { cooperation, year: 2025, participant: "5058", seen: null, replies: someReplies() };
    const { id, version } = value(await writeAnswer(test.context, asked, chief("5058")));
    value(await shareAnswer(test.context, { id, seen: version }, chief("5058")));
    await aReader("5020");
    await aReader("5058");
    await weeklyLetters();
    expect(letterTo("5020")).toContain(
      `– 31.\u00a0mars 2026: siste dag for å svare på evalueringen av 2025 (Brannvern nord): https://omforent.example/samarbeid/${cooperation}/evaluering/svar?for=5020\n`,
    );
    expect(letterTo("5058")).toContain("Frister denne måneden for Åfjord");
    expect(letterTo("5058")).not.toContain("evaluering");
  });
});
