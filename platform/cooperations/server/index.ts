export { cooperationRoutes } from "./cooperation.routes.ts";
export { findCooperation, findNames } from "./cooperation.store.ts";
export { findSummaries } from "./cooperation-list.store.ts";
export { currentDirectory } from "./current-directory.ts";
export { readCsv } from "./import/read-csv.ts";
export { loadReferenceFacts } from "./load-reference-facts.ts";
export { registerCooperation } from "./register-cooperation.ts";
