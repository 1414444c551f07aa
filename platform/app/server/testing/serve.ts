import { allSentences } from "../all-sentences.ts";
import { runServer } from "../run-server.ts";

// The server as `npm start` runs it, but with the pages as they are: a test of the server does not build them.
const server = await runServer(process.env, allSentences(), { pages: "as-they-are" });
if (server.ok) {
  console.log(`address ${server.value.address}`);
  process.once("SIGTERM", () => void server.value.stop().then(() => console.log("stopped")));
} else {
  console.log(`refused ${JSON.stringify(server.refusal)}`);
  process.exitCode = 1;
}
