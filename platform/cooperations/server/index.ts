export { cooperationRoutes } from "./cooperation.routes.ts";
export { findCooperation, findNames } from "./cooperation.store.ts";
export { currentDirectory } from "./current-directory.ts";
export { importList } from "./import/import-list.ts";
export { previewImport } from "./import/preview-list.ts";
export { loadReferenceFacts } from "./load-reference-facts.ts";
export { registerCooperation } from "./register-cooperation.ts";
