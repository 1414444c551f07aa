import { ok, type Result } from "@omforent/kernel";
import { databaseUrl, dataDirectory } from "../../database/data-directory.ts";
import { type MailSettings, readMail } from "./settings/mail.ts";
import { readAddress, readHost, readProxies } from "./settings/network.ts";
import { readCount, readOwnerUrl, readPort, readToken } from "./settings/single.ts";
import { readSvarUt, type SvarUtSettings } from "./settings/svarut.ts";

/** Everything that an operator decides, read from the environment once. docs/guides/drift.md has the table. */
export type Settings = {
  readonly directory: string;
  readonly databaseUrl: string | null;
  /** Migrates, when it is another login than the one that serves. */
  readonly ownerUrl: string | null;
  readonly pool: number;
  readonly host: string;
  readonly port: number;
  /** The https address that people use; null: only those who sit at this machine. */
  readonly address: URL | null;
  /** Whose word is taken for whom a request comes from: «loopback», addresses and ranges. */
  readonly trustedProxies: readonly string[];
  readonly metricsToken: string | null;
  /** The mail server that letters go out by; null: none, and no letter leaves. */
  readonly mail: MailSettings | null;
  /** SvarUt, and as whom letters are sent by it; null: not set up. */
  readonly svarUt: SvarUtSettings | null;
  /** JSON lines for a log collector, or sentences for the one at the terminal. */
  readonly log: "lines" | "sentences";
};

/**
 * Reads the settings and says no to each that is wrong, before anything is opened. Refusals: `server/no-such-port`,
 * `server/no-such-host`, `server/no-such-address`, `server/address-needed`, `server/no-such-proxy`, `server/no-such-number`,
 * `server/token-too-short`, `server/owner-without-database`, `server/no-such-mail-server`, `server/no-such-sender`,
 * `server/mail-without-sender`, `server/mail-without-address`, `server/no-such-svarut`, `server/svarut-without-sender`,
 * `server/svarut-without-address`.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Result<Settings> {
  const port = readPort(environment);
  if (!port.ok) return port;
  const address = readAddress(environment);
  if (!address.ok) return address;
  const host = readHost(environment, address.value);
  if (!host.ok) return host;
  const proxies = readProxies(environment, address.value);
  if (!proxies.ok) return proxies;
  const pool = readCount(environment, "OMFORENT_POOL", { usual: 10, least: 2, most: 200 });
  if (!pool.ok) return pool;
  const metricsToken = readToken(environment, "OMFORENT_METRICS_TOKEN");
  if (!metricsToken.ok) return metricsToken;
  const ownerUrl = readOwnerUrl(environment);
  if (!ownerUrl.ok) return ownerUrl;
  const mail = readMail(environment, address.value);
  if (!mail.ok) return mail;
  const svarUt = readSvarUt(environment, address.value);
  if (!svarUt.ok) return svarUt;
  return ok({
    directory: dataDirectory(environment),
    databaseUrl: databaseUrl(environment),
    ownerUrl: ownerUrl.value,
    pool: pool.value,
    host: host.value,
    port: port.value,
    address: address.value,
    trustedProxies: proxies.value,
    metricsToken: metricsToken.value,
    mail: mail.value,
    svarUt: svarUt.value,
    log: environment.NODE_ENV === "production" ? "lines" : "sentences",
  });
}
