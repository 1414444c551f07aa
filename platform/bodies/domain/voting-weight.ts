import { type Brand, type Fraction, fractions, ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { ParticipantId } from "../../cooperations/domain/index.ts";
import type { Clause } from "./clause.ts";
import { overlaps, type Period, within } from "./period.ts";

/**
 * What a participant's vote counts for, and the clause it rests on. `in` is the body or the cooperation where it votes.
 * Weights are exact: votes (3) or a share (1/3).
 */
export type VotingWeight = Period & {
  readonly in: string;
  readonly voter: ParticipantId;
  readonly weight: Fraction;
  readonly clause: Clause;
};

/** Refusals: `weight/negative`, `weight/no-clause`, `body/period-backwards`, `weight/overlaps` with the one that holds in that time. */
export function recordWeight(weights: readonly VotingWeight[], added: VotingWeight): Result<readonly VotingWeight[]> {
  if (fractions.isNegative(added.weight)) return refuse("weight/negative", { voter: added.voter }, { path: "weight" });
  if (!isNamed(added.clause)) return refuse("weight/no-clause", { voter: added.voter }, { path: "clause" });
  if (added.to !== null && added.to < added.from)
    return refuse("body/period-backwards", { from: added.from, to: added.to }, { path: "to" });
  const holding = weights.find(
    (other) => other.in === added.in && other.voter === added.voter && overlaps(other, added),
  );
  if (holding) return refuse("weight/overlaps", { voter: added.voter, from: holding.from, to: holding.to });
  return ok([...weights, added]);
}

/** The weights of a day. Only {@link weightsOn} makes one, so that whoever votes cannot bring its own. */
export type WeightTable = Brand<
  { readonly in: string; readonly on: PlainDate; readonly of: ReadonlyMap<ParticipantId, VotingWeight> },
  "WeightTable"
>;

/** What each voter's vote counts for on a day, from what has been recorded. Who has no recorded weight is not in the table. */
export function weightsOn(weights: readonly VotingWeight[], place: string, on: PlainDate): WeightTable {
  const holding = weights.filter((weight) => weight.in === place && within(weight, on));
  const table = { in: place, on, of: new Map(holding.map((weight) => [weight.voter, weight])) };
  return table as unknown as WeightTable; // the one place where weights become a table
}

const isNamed = (clause: Clause): boolean =>
  clause.kind === "law"
    ? clause.citation.section !== null
    : clause.place.trim() !== "" && clause.document.trim() !== "";
