export { cooperationRoutes } from "./cooperation.routes.ts";
export { findCooperation } from "./cooperation.store.ts";
export { currentDirectory } from "./current-directory.ts";
export { loadReferenceFacts } from "./load-reference-facts.ts";
export { registerCooperation } from "./register-cooperation.ts";
