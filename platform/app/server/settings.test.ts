import { describe, expect, it } from "vitest";
import { readSettings } from "./settings.ts";

const read = (environment: NodeJS.ProcessEnv) => {
  const settings = readSettings(environment);
  return settings.ok ? settings.value : settings.refusal.code;
};
const published = { OMFORENT_ADDRESS: "https://omforent.osen.no" };

describe("the settings", () => {
  it("are for one person at this machine when nothing is said", () =>
    expect(read({})).toMatchObject({
      databaseUrl: null,
      ownerUrl: null,
      pool: 10,
      host: "127.0.0.1",
      port: 4747,
      address: null,
      trustedProxies: [],
      metricsToken: null,
      log: "sentences",
    }));

  it("are for a municipality behind a proxy when that is said", () =>
    expect(
      read({
        ...published,
        NODE_ENV: "production",
        HOST: "0.0.0.0",
        PORT: "8080",
        DATABASE_URL: "postgres://omforent@db/omforent",
        DATABASE_OWNER_URL: "postgres://owner@db/omforent",
        OMFORENT_POOL: "25",
        OMFORENT_TRUSTED_PROXIES: "10.0.0.5, 10.1.0.0/16,fd00::/8",
        OMFORENT_METRICS_TOKEN: "0123456789abcdef",
      }),
    ).toMatchObject({
      host: "0.0.0.0",
      port: 8080,
      address: new URL("https://omforent.osen.no"),
      databaseUrl: "postgres://omforent@db/omforent",
      ownerUrl: "postgres://owner@db/omforent",
      pool: 25,
      trustedProxies: ["loopback", "10.0.0.5", "10.1.0.0/16", "fd00::/8"],
      metricsToken: "0123456789abcdef",
      log: "lines",
    }));

  it("believe no proxy without a public address, whatever is said", () =>
    expect(read({ OMFORENT_TRUSTED_PROXIES: "10.0.0.5" })).toMatchObject({ trustedProxies: [] }));

  it.each(["0.0.0.0", "10.0.0.5", "::", "192.168.1.2"])("let nobody else in at %s without a public address", (HOST) => {
    expect(read({ HOST })).toBe("server/address-needed");
    expect(read({ ...published, HOST })).toMatchObject({ host: HOST });
  });

  it.each([
    ["OMFORENT_ADDRESS", "http://omforent.osen.no", "server/no-such-address"],
    ["OMFORENT_ADDRESS", "omforent.osen.no", "server/no-such-address"],
    ["OMFORENT_ADDRESS", "https://osen.no/omforent", "server/no-such-address"],
    ["OMFORENT_ADDRESS", "https://kari:hemmelig@osen.no", "server/no-such-address"],
    ["HOST", "example.com", "server/no-such-host"],
    ["PORT", "65536", "server/no-such-port"],
    ["PORT", "47.5", "server/no-such-port"],
    ["OMFORENT_POOL", "1", "server/no-such-number"],
    ["OMFORENT_POOL", "201", "server/no-such-number"],
    ["OMFORENT_POOL", "mange", "server/no-such-number"],
    ["OMFORENT_TRUSTED_PROXIES", "proxy.osen.no", "server/no-such-proxy"],
    ["OMFORENT_TRUSTED_PROXIES", "10.0.0.0/33", "server/no-such-proxy"],
    ["OMFORENT_TRUSTED_PROXIES", "10.0.0.0/8/8", "server/no-such-proxy"],
    ["OMFORENT_METRICS_TOKEN", "kort", "server/token-too-short"],
    ["DATABASE_OWNER_URL", "postgres://owner@db/omforent", "server/owner-without-database"],
  ])("refuse %s=%s", (name, value, code) => {
    const settings = readSettings({ [name]: value });
    expect(settings).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ["PORT", "65535"],
    ["PORT", "0"],
    ["OMFORENT_POOL", "2"],
    ["OMFORENT_POOL", "200"],
    ["OMFORENT_ADDRESS", "https://omforent.osen.no:8443/"],
  ])("take %s=%s", (name, value) => expect(readSettings({ [name]: value })).toMatchObject({ ok: true }));

  it("never repeat a secret that is refused", () =>
    expect(JSON.stringify(readSettings({ OMFORENT_METRICS_TOKEN: "hemmelig" }))).not.toContain("hemmelig"));
});
