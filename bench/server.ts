import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startPostgresServer } from "../platform/database/testing/postgres-server.ts";
import { frenchMemberships, madeUp, madeUpName } from "./server/lists.ts";
import { type Measured, measureInTurns, type Question } from "./server/measure.ts";
import { start } from "./server/processes.ts";

/** Requests per second and waiting time, beside bare Fastify and pg on the same server in the same run. See bench/server/README.md. */
const years = 10;
const mb = (memory: number | null): string => memory?.toFixed(0) ?? "?";
const data = mkdtempSync(join(tmpdir(), "omforent-bench-"));
const server = await startPostgresServer("syncs");
const [appPort, barePort] = [await freePort(), await freePort()];
const environment = {
  ...{ DATABASE_URL: server.url, OMFORENT_DATA: data, PORT: String(appPort), NODE_ENV: "production" },
};
const asOperator = () => ({
  authorization: `Bearer ${JSON.parse(readFileSync(join(data, "server.json"), "utf8")).secret}`,
});
const serve = (other: NodeJS.ProcessEnv = {}) =>
  start(["platform/app/server/testing/serve.ts"], appPort, {
    environment: { ...environment, ...other },
    answersAt: "/api/v1/health/ready",
  });

const first = await serve();
const numbers = (await query<{ number: string }>("select number from municipalities order by number")).map(
  (row) => row.number,
);
const french = frenchMemberships(numbers);
const frenchSeconds = await importList(first, french.csv);
await importList(first, madeUp(5_000, numbers));
await first.stop();
await addYears();
const app = await serve();
const bare = await start(["bench/server/bare.ts", String(barePort), server.url], barePort, { answersAt: "/one/x" });
const ids = await query<{ id: string; version: number }>("select id, version from cooperations order by md5(id)");
const atRest = app.memory();

const read = (url: string, path: (id: string) => string, among = ids.length): Question => {
  let place = 0;
  return { url, next: () => ({ path: path(ids[place++ % among]!.id) }) };
};
const asked = 200; // as many pages as are looked at again and again
let registered = 0;
/** A name that looks like no other, as all the others have, and neighbours. */
const registration = () => {
  const place = registered++;
  const neighbours = [place * 7, place * 7 + 1].map((nth) => numbers[nth % numbers.length]);
  return {
    name: `${madeUpName(500_000 + place)} legevakt`,
    participants: neighbours.map((participant) => ({ participant, role: "participant" })),
    ...{ agreement: "yes", source: "Måling" },
  };
};
let corrected = 0;
let changed = 0;
const correction = () => {
  const { id, version: first } = ids[corrected % ids.length]!;
  const version = first + Math.floor(corrected++ / ids.length);
  const body = { version, yearlyCost: { amount: "2000000", year: 2026 }, source: "Måling", reason: null };
  return { path: `/api/v1/cooperations/${id}`, body: JSON.stringify(body) };
};

const correctionOfNone = { yearlyCost: { amount: "2000000", year: 2026 }, source: "Måling" };
const registering: Question = {
  ...{ url: app.address, method: "POST", headers: asOperator() },
  next: () => ({ path: "/api/v1/cooperations", body: JSON.stringify(registration()) }),
};
const correcting: Question = { url: app.address, method: "PATCH", headers: asOperator(), next: correction };
/** Bare: one insert of the same document; and the same rows by hand in one transaction. */
const write = (document: () => unknown): Question => ({
  ...{ url: bare.address, method: "POST" },
  next: () => ({ path: "/write", body: JSON.stringify(document()) }),
});
const change = (document: () => unknown): Question => ({
  ...{ url: bare.address, method: "POST" },
  next: () => ({ path: `/change/${ids[changed++ % ids.length]!.id}`, body: JSON.stringify(document()) }),
});
const one = (id: string) => `/api/v1/cooperations/${id}`;
const bareOne = (id: string) => `/one/${id}`;
const compared: readonly (readonly [string, number, Question, Readonly<Record<string, Question>>])[] = [
  [
    "the list, 50 of them",
    0.5,
    { url: `${app.address}/api/v1/cooperations?limit=50` },
    { bare: { url: `${bare.address}/list` } },
  ],
  ["one page, asked for again", 0.5, read(app.address, one, asked), { bare: read(bare.address, bareOne, asked) }],
  ["one page, for the first time", 0.5, read(app.address, one), { bare: read(bare.address, bareOne) }],
  [
    "registering, with history",
    0.3,
    registering,
    { "one insert": write(registration), "same rows by hand": change(registration) },
  ],
  [
    "correcting, with history",
    0.3,
    correcting,
    { "one insert": write(() => correctionOfNone), "same rows by hand": change(() => correctionOfNone) },
  ],
];

console.log(
  `Server: ${ids.length} cooperations × ${years} years, ten connections; bare is Fastify and pg on the same server`,
);
for (const [name, target, ours, peers] of compared) {
  const [application, ...measured] = await measureInTurns([ours, ...Object.values(peers)]);
  for (const [index, peer] of Object.keys(peers).entries())
    tell(`${name}; ${peer}`, target, application!, measured[index]!);
}
console.log(`  import of ${french.memberships} memberships  ${frenchSeconds.toFixed(1)} s`);
console.log(`  start-up, new database       ${first.started.toFixed(0)} ms`);
console.log(
  `  start-up, full database      ${app.started.toFixed(0)} ms   ${(app.started / bare.started).toFixed(1)} × bare`,
);
console.log(
  `  memory, MB                   ${mb(atRest)} at rest, ${mb(app.memory())} after the runs (bare ${mb(bare.memory())})`,
);
await app.stop();
await bare.stop();
await query("create database importing");
const importing = await serve({ DATABASE_URL: server.url.replace(/postgres$/, "importing") });
console.log(
  `  import of 10,000 lines       ${(await importList(importing, madeUp(10_000, numbers))).toFixed(1)} s, ${mb(importing.memory())} MB after it`,
);
await importing.stop();
await server.stop();
rmSync(data, { recursive: true, force: true });

function tell(name: string, target: number, ours: Measured, theirs: Measured): void {
  const ratio = ours.perSecond / theirs.perSecond;
  const verdict = ratio >= target ? "met" : "MISSED";
  const failed = ours.failed + theirs.failed > 0 ? `, ${ours.failed} + ${theirs.failed} FAILED` : "";
  console.log(
    `  ${name.padEnd(46)} ${ours.perSecond.toFixed(0)}/s, p50 ${ours.p50} ms, p99 ${ours.p99} ms; bare ${theirs.perSecond.toFixed(0)}/s, p50 ${theirs.p50} ms, p99 ${theirs.p99} ms; ${(100 * ratio).toFixed(0)} % (target ${100 * target} %: ${verdict})${failed}`,
  );
}

/** A list through the application's own import, as a municipality would send it; how long it took, in seconds. */
async function importList(to: { readonly address: string }, csv: string): Promise<number> {
  const from = performance.now();
  const reply = await fetch(`${to.address}/api/v1/cooperations/import`, {
    method: "POST",
    headers: { "content-type": "application/json", ...asOperator() },
    body: JSON.stringify({
      fileName: "liste.csv",
      contentBase64: Buffer.from(csv).toString("base64"),
      source: "Måling",
    }),
  });
  const answer = (await reply.json()) as {
    readonly imported?: readonly unknown[];
    readonly skipped?: readonly unknown[];
  };
  if (answer.skipped?.length !== 0) throw new Error(`Not all was imported: ${JSON.stringify(answer).slice(0, 300)}`);
  return (performance.now() - from) / 1000;
}

/** A yearly cost for each cooperation and year, with its entry in the log, as corrections would have left them. */
async function addYears(): Promise<void> {
  for (let year = 2026 - years; year < 2026; year++) {
    await query(`insert into cooperation_claims (cooperation_id, field, value, registered_by, registered_by_name, registered_at)
      select id, 'yearlyCost', json_build_object('amount', '1000000.00', 'year', ${year}), 'bench', 'Måling', '${year + 1}-03-01' from cooperations`);
    await query(`select append_events(array_agg('cooperation:' || id), array_agg(json_build_object('at', '${year + 1}-03-01T11:00:00.000Z', 'kind', 'cooperation/corrected',
      'subject', 'cooperation:' || id, 'actor', json_build_object('id', 'bench', 'kind', 'system'), 'onBehalfOf', null, 'role', null,
      'before', null, 'after', json_build_object('yearlyCost', '1000000.00'), 'reason', null)::text)) from cooperations`);
  }
  await query("vacuum analyze");
}

async function query<Row>(
  statement: string,
  how: "as it is" | "without history" = "as it is",
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    if (how === "without history") await client.query("set session_replication_role = replica");
    return (await client.query(statement)).rows as Row[];
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
