import { readFileSync } from "node:fs";
import { dayInNorway } from "../../../kernel/server/clock.ts";
import { allSentences } from "../all-sentences.ts";
import { runServer } from "../run-server.ts";

// The server as `npm start` runs it, on the day that stands in the file of OMFORENT_DAY: a test that plays a year turns the leaf itself.
const file = process.env.OMFORENT_DAY ?? "";
const forenoon = 8 * 60 * 60 * 1000;

/** The day's forenoon, and on from there, so that nothing happens before what came first. */
const instant = (): Date =>
  new Date(Date.parse(readFileSync(file, "utf8").trim()) + forenoon + (performance.now() % forenoon));

const clock = { today: () => dayInNorway(instant()), now: () => instant().toISOString() };
const server = await runServer(process.env, allSentences(), { clock });
if (server.ok) {
  console.log(`address ${server.value.address}`);
  process.once("SIGTERM", () => void server.value.stop().then(() => process.exit(0)));
} else {
  console.log(`refused ${JSON.stringify(server.refusal)}`);
  process.exitCode = 1;
}
