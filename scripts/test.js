// `npm test`: everything.
import { runOnNode24 } from "./run-on-node-24.js";

await runOnNode24("suite/test.ts");
