import { describe, expect, it } from "vitest";
import { readSettings } from "../settings.ts";

const read = (environment: NodeJS.ProcessEnv) => {
  const settings = readSettings(environment);
  return settings.ok ? settings.value.svarUt : settings.refusal;
};
const published = { OMFORENT_ADDRESS: "https://omforent.osen.no" };
const at = (url: string) => read({ ...published, OMFORENT_SVARUT: url });

describe("the settings of SvarUt", () => {
  it("are none when no service is named", () => expect(read(published)).toBeNull());

  it("are where it is, who sends and the service password, decoded", () => {
    expect(at("https://osen:p%40ss%2Ford@svarut.ks.no")).toEqual({
      origin: "https://svarut.ks.no",
      sender: "osen",
      password: "p@ss/ord",
    });
    expect(at("http://osen:hemmelig@127.0.0.1:8099/")).toMatchObject({ origin: "http://127.0.0.1:8099" });
  });

  it.each([
    "svarut.ks.no",
    "http://osen:hemmelig@svarut.ks.no",
    "http://osen:hemmelig@127.0.0.1.eksempel.no",
    "ftp://osen:hemmelig@svarut.ks.no",
    "https://osen:hemmelig@svarut.ks.no/tjenester",
    "https://osen:hemmelig@svarut.ks.no?x=1",
  ])("refuse %s, without showing it", (url) =>
    expect(at(url)).toEqual(expect.objectContaining({ code: "server/no-such-svarut", params: {} })),
  );

  it.each([
    "https://svarut.ks.no",
    "https://osen@svarut.ks.no",
    "https://:hemmelig@svarut.ks.no",
    "https://osen:100%@svarut.ks.no",
    "https://os%3Aen:hemmelig@svarut.ks.no",
  ])("want a sender and a password that can be read: %s", (url) =>
    expect(at(url)).toEqual(expect.objectContaining({ code: "server/svarut-without-sender", params: {} })),
  );

  it("want an address that others can open", () =>
    expect(read({ OMFORENT_SVARUT: "https://osen:hemmelig@svarut.ks.no" })).toMatchObject({
      code: "server/svarut-without-address",
    }));
});
