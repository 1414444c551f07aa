import { terminalLanguage } from "../../kernel/server/sentences.ts";
import { allSentences } from "./all-sentences.ts";
import { runServer } from "./run-server.ts";

// `npm start`: everything that can be refused is told in a sentence; only a bug shows a stack trace, here in the terminal.
const sentences = allSentences();
const say = (key: string, params = {}) => sentences(terminalLanguage(process.env), key, params);
let stopping = false;
const began = performance.now();

const server = await runServer(process.env, sentences);
if (server.ok) {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(say("server.started", { address: server.value.address, seconds }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
  process.once("disconnect", () => void stop()); // the process that started this one is gone
} else {
  console.error(say(`refusal.${server.refusal.code}`, server.refusal.params));
  process.exitCode = 1;
}

async function stop(): Promise<void> {
  if (!server.ok || stopping) return;
  stopping = true; // a terminal and a parent process may both pass the signal on
  setTimeout(() => process.exit(1), 10_000).unref(); // a request that never ends does not keep the server alive
  await server.value.stop();
  console.log(say("server.stopped"));
  process.exit(0);
}
