import {
  type Assembly,
  assemblyDocumentFromWire,
  type Blocking,
  besideToWire,
  blockingOf,
  blockingToWire,
  type MinimalCoalitions,
  minimalToWire,
  minimalWinningCoalitions,
  type PowerBeside,
  powerBesideShares,
  type VotingPower,
  votingPower,
  votingPowerToWire,
} from "@omforent/fairness";
import { ok, type Result } from "@omforent/kernel";

export type PowerAnswer = {
  readonly assembly: Assembly;
  readonly power: VotingPower;
  readonly blocking: readonly Blocking[];
  /** Beside what each pays and how many live there; null when neither is given. */
  readonly beside: readonly PowerBeside[] | null;
  readonly minimal: MinimalCoalitions | null;
  readonly output: Readonly<Record<string, unknown>>;
};

export type PowerOptions = { readonly minimal: boolean };

/** `omforent power` and `POST /api/v1/power`: how much power each vote has, and what it takes to stop a proposal. */
export function powerCommand(json: unknown, options: PowerOptions = { minimal: false }): Result<PowerAnswer> {
  const document = assemblyDocumentFromWire(json);
  if (!document.ok) return document;
  const { assembly, shares } = document.value;
  const minimal = options.minimal ? minimalWinningCoalitions(assembly) : null;
  if (minimal && !minimal.ok) return minimal;
  const power = votingPower(assembly);
  if (!power.ok) return power;
  const blocking = blockingOf(assembly);
  if (!blocking.ok) return blocking;
  const beside = shares && powerBesideShares(power.value, shares);
  const output = {
    ...votingPowerToWire(power.value),
    blocking: blockingToWire(blocking.value),
    ...(beside ? { beside: besideToWire(beside) } : {}),
    ...(minimal ? { minimalWinning: minimalToWire(minimal.value, assembly.voters) } : {}),
  };
  const found = { assembly, power: power.value, blocking: blocking.value, beside, minimal: minimal?.value ?? null };
  return ok({ ...found, output });
}
