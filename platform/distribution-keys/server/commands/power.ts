import {
  type Assembly,
  assemblyFromWire,
  type VotingPower,
  type VotingPowerOnTheWire,
  votingPower,
  votingPowerToWire,
} from "@omforent/fairness";
import { ok, type Result } from "@omforent/kernel";

export type PowerAnswer = {
  readonly assembly: Assembly;
  readonly power: VotingPower;
  readonly output: VotingPowerOnTheWire;
};

/** `omforent power` and `POST /api/v1/power`: how much power each vote has. */
export function powerCommand(json: unknown): Result<PowerAnswer> {
  const assembly = assemblyFromWire(json);
  if (!assembly.ok) return assembly;
  const power = votingPower(assembly.value);
  if (!power.ok) return power;
  return ok({ assembly: assembly.value, power: power.value, output: votingPowerToWire(power.value) });
}
