import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aSvarUtServer } from "../../../testing/a-svarut-server.ts";
import type { Message, Post } from "./post.ts";
import { svarUtPost } from "./svarut.ts";

let svarUt: Awaited<ReturnType<typeof aSvarUtServer>>;
let post: Post;
beforeAll(async () => {
  svarUt = await aSvarUtServer();
  post = svarUtPost(svarUt.settings);
});
beforeEach(() => {
  for (const list of [svarUt.received, svarUt.answers, svarUt.lookups, svarUt.asked]) list.splice(0);
});
afterAll(async () => {
  post.close();
  await svarUt.close();
});

const letter = (own: Partial<Message> = {}): Message => ({
  id: "lt-abcdefghjkmn",
  to: "921875533",
  addressee: { name: "Åfjord kommune", place: "Årnes" },
  subject: "Sak til vedtak: «Nøkkel»\nfor NAV 🐟",
  text: "Til Åfjord\n",
  unsubscribe: null,
  files: [
    { name: "brev.pdf", mediaType: "application/pdf", content: Buffer.from("%PDF-1.7 brev\r\n--grense\r\n") },
    { name: "saksframlegg.docx", mediaType: "application/vnd.x", content: Buffer.from([0, 255, 13, 10, 0]) },
  ],
  ...own,
});

describe("a letter by SvarUt", () => {
  it("is taken over with its files and its reference, to an organisation number, and never printed", async () => {
    const sent = await post.send(letter());
    const [taken, ...more] = svarUt.received;
    expect(more).toEqual([]);
    expect(sent).toEqual({ outcome: "sent", answered: taken?.id });
    expect(taken?.forsendelse).toEqual({
      tittel: "Sak til vedtak: «Nøkkel» for NAV 🐟",
      mottaker: {
        postAdresse: { navn: "Åfjord kommune", postSted: "Årnes" },
        digitalAdresse: { organisasjonsNummer: "921875533" },
      },
      avgivendeSystem: "Omforent",
      eksternReferanse: "lt-abcdefghjkmn",
      kunDigitalLevering: true,
      dokumenter: [
        { filnavn: "brev.pdf", mimeType: "application/pdf", ekskluderesFraUtskrift: false },
        { filnavn: "saksframlegg.docx", mimeType: "application/vnd.x", ekskluderesFraUtskrift: true },
      ],
    });
    expect(taken?.files).toEqual(letter().files);
    expect(taken?.raw).toMatch(/^[\x20-\x7e]+$/);
  });

  it("is asked for by its reference first, and not sent when the service has it already", async () => {
    const first = await post.send(letter());
    expect(await post.send(letter())).toEqual(first);
    expect(await post.send(letter({ id: "lt-another23456" }))).toMatchObject({ outcome: "sent" });
    expect(svarUt.received).toHaveLength(2);
    expect(svarUt.asked.map((line) => line.split("/v1/")[1])).toEqual([
      "eksternref/lt-abcdefghjkmn",
      "sendForsendelse",
      "eksternref/lt-abcdefghjkmn",
      "eksternref/lt-another23456",
      "sendForsendelse",
    ]);
  });

  it.each([
    ["nothing, as KS' schema lets it", { status: 200, said: '{"forsendelseIder":null}' }],
    ["an empty list, as the documentation has it", { status: 200, said: "[]" }],
    ["404, as KS' own client reads it", { status: 404, said: "" }],
  ])("is sent when the service says of the reference %s", async (_, lookup) => {
    svarUt.lookups.push(lookup);
    expect(await post.send(letter())).toMatchObject({ outcome: "sent" });
    expect(svarUt.received).toHaveLength(1);
  });

  it("is known by a bare list of ids too", async () => {
    const id = "d24658e8-d65d-4c3e-b201-564b5e880cde";
    svarUt.lookups.push({ status: 200, said: JSON.stringify([{ id }]) });
    expect(await post.send(letter())).toEqual({ outcome: "sent", answered: id });
    expect(svarUt.received).toEqual([]);
  });

  it.each([
    ["no JSON", { status: 200, said: "<html>Logg inn</html>" }],
    ["something else", { status: 200, said: '{"forsendelseIder":[{"navn":"x"}]}' }],
    ["a failure", { status: 500, said: "feil" }],
    ["a page elsewhere", { status: 302, said: "" }],
  ])("is not sent before the service has said whether it has it: %s", async (_, lookup) => {
    svarUt.lookups.push(lookup);
    expect(await post.send(letter())).toMatchObject({ outcome: "later" });
    expect(svarUt.received).toEqual([]);
    expect(svarUt.asked).toHaveLength(1);
  });

  it.each([400, 413, 422])("is refused on %i, with what was said, cut", async (status) => {
    svarUt.answers.push({ status, said: `{"message":"Ugyldig mottaker"}${"x".repeat(1000)}` });
    const { outcome, answered } = await post.send(letter());
    expect(outcome).toBe("refused");
    expect(answered).toMatch(new RegExp(`^${status} \\{"message":"Ugyldig mottaker"\\}x+$`));
    expect(answered).toHaveLength(500);
  });

  it("is refused by a service that does not take its file names", async () =>
    expect(
      await post.send(
        letter({ files: [{ name: "a".repeat(227), mediaType: "application/pdf", content: Buffer.of(1) }] }),
      ),
    ).toMatchObject({ outcome: "refused", answered: expect.stringContaining("400") }));

  it.each([401, 403, 404, 429])("goes later on %i: nothing was taken over", async (status) => {
    svarUt.answers.push({ status });
    expect(await post.send(letter())).toEqual({ outcome: "later", answered: String(status) });
  });

  it.each([500, 502, 503, 504])("is unclear on %i: it may have been taken over", async (status) => {
    svarUt.answers.push({ status, said: "feil" });
    expect(await post.send(letter())).toEqual({ outcome: "unclear", answered: `${status} feil` });
  });

  it.each(["take-and-hang-up", "take-and-say-nothing", "say-yes-without-an-id"] as const)(
    "is unclear when the service has it and we do not hear so (%s), and is not sent twice",
    async (what) => {
      const impatient = svarUtPost(svarUt.settings, { asking: 5_000, sending: 500 });
      svarUt.answers.push(what);
      expect(await impatient.send(letter())).toMatchObject({ outcome: "unclear" });
      const [taken] = svarUt.received;
      expect(await impatient.send(letter())).toEqual({ outcome: "sent", answered: taken?.id });
      expect(svarUt.received).toHaveLength(1);
    },
  );

  it("goes later with a wrong password, and when nobody is there", async () => {
    expect(await svarUtPost({ ...svarUt.settings, password: "feil" }).send(letter())).toMatchObject({
      outcome: "later",
      answered: expect.stringContaining("401"),
    });
    const gone = await aSvarUtServer();
    await gone.close();
    expect(await svarUtPost(gone.settings).send(letter())).toMatchObject({
      outcome: "later",
      answered: expect.stringContaining("ECONNREFUSED"),
    });
    expect(svarUt.received).toEqual([]);
  });
});
