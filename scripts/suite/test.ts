import { allParts } from "./parts.ts";
import { runSuite } from "./run-suite.ts";

await runSuite(allParts);
