export { commandRoutes } from "./commands/commands.routes.ts";
export { distributionKeyRoutes } from "./distribution-keys.routes.ts";
export { negotiationRoutes } from "./negotiation/negotiation.routes.ts";
