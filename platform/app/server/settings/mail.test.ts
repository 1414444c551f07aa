import { describe, expect, it } from "vitest";
import { readSettings } from "../settings.ts";

const read = (environment: NodeJS.ProcessEnv) => {
  const settings = readSettings(environment);
  return settings.ok ? settings.value.mail : settings.refusal;
};
const published = { OMFORENT_ADDRESS: "https://omforent.osen.no" };
const mail = { ...published, OMFORENT_SMTP_URL: "smtp://mail.osen.no:587", OMFORENT_MAIL_FROM: "post@osen.no" };

describe("the settings of e-mail", () => {
  it("are none when no mail server is named", () => expect(read({ OMFORENT_MAIL_FROM: "post@osen.no" })).toBeNull());

  it("are a server and a sender, with or without a name", () => {
    expect(read(mail)).toMatchObject({ from: { name: "Omforent", address: "post@osen.no" } });
    expect(read({ ...mail, OMFORENT_MAIL_FROM: "Omforent i Osen <post@osen.no>" })).toMatchObject({
      from: { name: "Omforent i Osen", address: "post@osen.no" },
    });
    expect(read({ ...mail, OMFORENT_SMTP_URL: "smtps://bruker:hemmelig@mail.osen.no" })).toMatchObject({
      url: new URL("smtps://bruker:hemmelig@mail.osen.no"),
    });
  });

  it.each(["mail.osen.no", "https://mail.osen.no", "smtp://", "smtp://mail.osen.no/sti", "smtp://mail.osen.no?x=1"])(
    "refuse the mail server %s, without showing it",
    (url) =>
      expect(read({ ...mail, OMFORENT_SMTP_URL: url })).toEqual(
        expect.objectContaining({ code: "server/no-such-mail-server", params: {} }),
      ),
  );

  it.each(["osen", "post@osen.no, andre@osen.no", "Navn <osen>", "a@b\r\nBcc: x@y.no"])(
    "refuse the sender %s",
    (from) => expect(read({ ...mail, OMFORENT_MAIL_FROM: from })).toMatchObject({ code: "server/no-such-sender" }),
  );

  it("want a sender, and an address that others can open", () => {
    expect(read({ ...mail, OMFORENT_MAIL_FROM: "" })).toMatchObject({ code: "server/mail-without-sender" });
    expect(read({ ...mail, OMFORENT_ADDRESS: "" })).toMatchObject({ code: "server/mail-without-address" });
  });
});
