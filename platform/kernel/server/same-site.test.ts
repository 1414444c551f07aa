import { describe, expect, it } from "vitest";
import { checkSameSite, type OwnNames } from "./same-site.ts";

const here: OwnNames = { address: null, listensOn: "127.0.0.1" };
const published: OwnNames = { address: new URL("https://omforent.osen.no"), listensOn: "10.0.0.5" };
const codeOf = (method: string, headers: Record<string, string>, names: OwnNames) => {
  const result = checkSameSite(method, headers, names);
  return result.ok ? "ok" : result.refusal.code;
};

describe("a server without a public address", () => {
  it.each(["localhost", "localhost:4747", "127.0.0.1:4747", "[::1]:4747", "LOCALHOST"])("answers to %s", (host) => {
    expect(codeOf("GET", { host }, here)).toBe("ok");
    expect(codeOf("POST", { host, origin: `http://${host}` }, here)).toBe("ok");
  });

  it.each(["omforent.osen.no", "10.0.0.5", "localhost.evil.example", "evil.example:4747", ""])(
    "does not answer to «%s»",
    (host) => expect(codeOf("GET", { host }, here)).toBe("request/wrong-host"),
  );
});

describe("a server with a public address", () => {
  it.each(["omforent.osen.no", "OMFORENT.osen.no", "localhost:4747", "10.0.0.5:4747"])("answers to %s", (host) =>
    expect(codeOf("GET", { host }, published)).toBe("ok"),
  );

  it.each(["evil.example", "omforent.osen.no.evil.example", "omforent.osen.no:8443", "10.0.0.6"])(
    "does not answer to %s",
    (host) => expect(codeOf("GET", { host }, published)).toBe("request/wrong-host"),
  );

  it("takes changes from its own pages, whether the proxy passes its name on or not", () => {
    const origin = "https://omforent.osen.no";
    expect(codeOf("POST", { host: "omforent.osen.no", origin, "sec-fetch-site": "same-origin" }, published)).toBe("ok");
    expect(codeOf("POST", { host: "127.0.0.1:4747", origin }, published)).toBe("ok");
    expect(codeOf("POST", { host: "127.0.0.1:4747" }, published)).toBe("ok");
  });

  it.each(["http://omforent.osen.no", "https://omforent.osen.no.evil.example", "https://evil.example", "null"])(
    "takes no change from a page of %s",
    (origin) => expect(codeOf("DELETE", { host: "omforent.osen.no", origin }, published)).toBe("request/wrong-origin"),
  );

  it("takes no change that a browser says comes from elsewhere", () =>
    expect(codeOf("POST", { host: "omforent.osen.no", "sec-fetch-site": "cross-site" }, published)).toBe(
      "request/wrong-origin",
    ));
});
