import { quickParts } from "./parts.ts";
import { runSuite } from "./run-suite.ts";

await runSuite(quickParts);
