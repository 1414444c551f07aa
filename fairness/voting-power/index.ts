export { type Assembly, type VotingRule, wholeRules } from "./assembly.ts";
export { type Blocking, blockingOf } from "./blocking.ts";
export { type MinimalCoalitions, minimalWinningCoalitions } from "./minimal-winning.ts";
export { type PowerBeside, powerBesideShares, type Shares } from "./power-beside-shares.ts";
export { type VoterPower, type VotingPower, votingPower } from "./voting-power.ts";
export {
  type AssemblyDocument,
  assemblyDocumentFromWire,
  assemblyFromWire,
  besideToWire,
  blockingToWire,
  minimalToWire,
  type VotingPowerOnTheWire,
  votingPowerToWire,
} from "./wire.ts";
