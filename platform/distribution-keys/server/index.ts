export { commandRoutes } from "./commands/commands.routes.ts";
export { distributionKeyRoutes } from "./distribution-keys.routes.ts";
export { listKeyVersions } from "./list-key-versions.ts";
export { registerKeyVersion } from "./register-key-version.ts";
