export { evaluationAddress } from "./addresses.ts";
