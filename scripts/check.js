// `npm run check`: the quick part of `npm test`.
import { runOnNode24 } from "./run-on-node-24.js";

await runOnNode24("suite/check.ts");
