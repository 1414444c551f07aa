import { BlockList, isIP } from "node:net";
import { ok, type Result, refuse } from "@omforent/kernel";

type Environment = NodeJS.ProcessEnv;

const loopback = ["127.0.0.1", "::1", "localhost"];

/**
 * The address that people use, as they write it: https, without a path. Refusal: `server/no-such-address`.
 */
export function readAddress({ OMFORENT_ADDRESS }: Environment): Result<URL | null> {
  if (!OMFORENT_ADDRESS) return ok(null);
  const address = URL.canParse(OMFORENT_ADDRESS) ? new URL(OMFORENT_ADDRESS) : null;
  const isPlain = address && address.pathname === "/" && address.search === "" && address.hash === "";
  return isPlain && address.protocol === "https:" && address.username === ""
    ? ok(address)
    : refuse("server/no-such-address", { address: OMFORENT_ADDRESS.slice(0, 80) });
}

/**
 * Where to listen. Others than this machine reach it only when there is a public address, and so https in front.
 * Refusals: `server/no-such-host`, `server/address-needed`.
 */
export function readHost({ HOST }: Environment, address: URL | null): Result<string> {
  if (!HOST) return ok("127.0.0.1");
  if (isIP(HOST) === 0 && HOST !== "localhost") return refuse("server/no-such-host", { host: HOST.slice(0, 80) });
  if (!loopback.includes(HOST) && address === null) return refuse("server/address-needed", { host: HOST });
  return ok(HOST);
}

/**
 * A proxy is believed about whom it speaks for when it is on this machine or is named here. Without a public address nobody is.
 * Refusal: `server/no-such-proxy`.
 */
export function readProxies({ OMFORENT_TRUSTED_PROXIES }: Environment, address: URL | null): Result<readonly string[]> {
  const named = (OMFORENT_TRUSTED_PROXIES ?? "")
    .split(",")
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const wrong = named.find((text) => !isRange(text));
  if (wrong !== undefined) return refuse("server/no-such-proxy", { proxy: wrong.slice(0, 80) });
  return ok(address === null ? [] : ["loopback", ...named]);
}

/** "10.0.0.5", "10.0.0.0/24", "fd00::/8". */
function isRange(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  try {
    new BlockList().addSubnet(address, /^\d{1,3}$/.test(bits) ? Number(bits) : -1, family === 4 ? "ipv4" : "ipv6");
    return true;
  } catch {
    return false;
  }
}
