export { readReferenceFacts } from "../facts/read.ts";
export { currentRegistry } from "./current-registry.ts";
export { listMeasures } from "./list-measures.ts";
export { loadReferenceFacts } from "./load-reference-facts.ts";
export { municipalityRoutes } from "./municipalities.routes.ts";
export { readStatistics } from "./read-statistics.ts";
