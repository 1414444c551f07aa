import { terminalLanguage } from "../../kernel/server/sentences.ts";
import { allSentences } from "./all-sentences.ts";
import { runServer, type Server } from "./run-server.ts";

// `npm start`: everything that can be refused is told in a sentence; only a bug shows a stack trace. Under a log collector
// (NODE_ENV=production) the sentences are lines like every other.
const sentences = allSentences();
const asLines = process.env.NODE_ENV === "production";
const say = (key: string, params = {}) => sentences(terminalLanguage(process.env), key, params);
const longestStop = 10_000;
let stopping = false;
const began = performance.now();

const server = await runServer(process.env, sentences);
if (server.ok) {
  const { address, log } = server.value;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (asLines) log.info({ address, seconds: Number(seconds) }, "started");
  else console.log(say("server.started", { address, seconds }));
  sayHowToBegin(server.value);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
  process.once("disconnect", () => void stop()); // the process that started this one is gone
} else {
  const { code, params } = server.refusal;
  if (asLines) console.error(JSON.stringify({ level: "fatal", code, msg: say(`refusal.${code}`, params) }));
  else console.error(say(`refusal.${code}`, params));
  process.exitCode = 1;
}

/** Who can sign in on a machine of one's own, and where the first administrator begins. The link is told at every start until it is used. */
function sayHowToBegin({ address, settings, firstAdministrator, hasExamplePeople, log }: Server): void {
  if (hasExamplePeople) console.log(say("server.example-people"));
  if (firstAdministrator === null || hasExamplePeople) return;
  const link = `${settings.address?.origin ?? address}${firstAdministrator}`;
  if (asLines) log.warn({ link }, "no administrator yet: open this link once");
  else console.log(say("server.first-administrator", { link }));
}

async function stop(): Promise<void> {
  if (!server.ok || stopping) return;
  stopping = true; // a terminal and a parent process may both pass the signal on
  setTimeout(() => process.exit(1), longestStop).unref(); // a request that never ends does not keep the server alive
  await server.value.stop();
  if (asLines) server.value.log.info("stopped");
  else console.log(say("server.stopped"));
  process.exit(0);
}
