export * from "./power-and-payment.ts";
export { readVoteCount } from "./voting-address.ts";
export * from "./voting-state.ts";
