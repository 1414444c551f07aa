export { commandRoutes } from "./commands/commands.routes.ts";
export { distributionKeyRoutes } from "./distribution-keys.routes.ts";
