import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlainDate } from "@omforent/kernel";
import { startChild } from "./child.ts";
import { shareOut } from "./share-out.ts";

export type Served = { readonly address: string; readonly data: string; readonly stop: () => Promise<void> };

const address = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/;

/**
 * Starts the product as it runs for several municipalities: two processes on one PostgreSQL server behind a load balancer, with a place to
 * sign in that both know. What a process kept to itself would be missing at every other request.
 */
export async function serve(): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), "omforent-e2e-"));
  const [postgres, issuer] = await Promise.all([
    startChild("platform/database/testing/serve-postgres.ts", /url (\S+)/),
    startChild("platform/access/server/development/serve-issuer.ts", /issuer (\S+)/),
  ]);
  const issuers = join(data, "issuers.json");
  writeFileSync(issuers, JSON.stringify([exampleIssuer(issuer.said)]));
  const start = (name: string) => {
    mkdirSync(join(data, name));
    const env = { PORT: "0", DATABASE_URL: postgres.said, OMFORENT_ISSUERS: issuers, NODE_ENV: "test" };
    return startChild("scripts/start.js", address, { ...env, OMFORENT_DATA: join(data, name) });
  };
  const first = await start("first"); // it builds the pages and the tables
  const second = await start("second");
  const balancer = await shareOut([first.said, second.said]);
  const stop = async () => {
    await balancer.stop();
    await Promise.all([first.stop(), second.stop()]);
    await Promise.all([postgres.stop(), issuer.stop()]);
    rmSync(data, { recursive: true, force: true });
  };
  return { address: balancer.address, data: join(data, "first"), stop };
}

const exampleIssuer = (issuer: string) => ({
  id: "development",
  name: { nb: "eksempelpersoner", nn: "eksempelpersonar", en: "example people" },
  issuer,
  clientId: "omforent",
  parameters: { prompt: "login" },
});

/** Starts the product as `npm start` does on a machine of one's own: one process, the embedded database, example people. */
export async function serveAlone(): Promise<Served> {
  const data = mkdtempSync(join(tmpdir(), "omforent-e2e-alone-"));
  const env = { PORT: "0", OMFORENT_DATA: data, DATABASE_URL: "", NODE_ENV: "test" };
  const server = await startChild("scripts/start.js", address, env);
  const stop = async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { address: server.said, data, stop };
}

/** One process on a PostgreSQL server, on a day that the test turns to itself: what takes a year is played in a minute. */
export async function serveInTime(
  first: PlainDate,
): Promise<Served & { readonly day: () => PlainDate; readonly turnTo: (day: PlainDate) => void }> {
  let day = first;
  const data = mkdtempSync(join(tmpdir(), "omforent-e2e-year-"));
  const leaf = join(data, "day");
  const turnTo = (next: PlainDate) => {
    day = next;
    writeFileSync(leaf, day);
  };
  turnTo(first);
  const postgres = await startChild("platform/database/testing/serve-postgres.ts", /url (\S+)/);
  const env = { PORT: "0", OMFORENT_DATA: data, DATABASE_URL: postgres.said, NODE_ENV: "test", OMFORENT_DAY: leaf };
  const server = await startChild("platform/app/server/testing/serve-on-a-day.ts", address, env);
  const stop = async () => {
    await server.stop();
    await postgres.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { address: server.said, data, stop, day: () => day, turnTo };
}
