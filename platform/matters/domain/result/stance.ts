import type { PlainDate } from "@omforent/kernel";
import type { BodyId, WeightTable } from "../../../bodies/domain/index.ts";
import { adoptedHash, type Decision } from "../decisions/decision.ts";
import type { Matter } from "../matter.ts";
import { answeringBody } from "../participation.ts";
import type { Hash } from "../proposal.ts";
import { namedBody } from "./result-rule.ts";

/** What an answer means for one exact text: whoever adopted another text has not adopted this one. */
export type Stance = "for" | "against" | "not-voting";

export function stanceOn(decision: Decision, hash: Hash): Stance {
  if (adoptedHash(decision) === hash) return "for";
  return decision.outcome.kind === "not-voted" ? "not-voting" : "against";
}

/** One that is asked to decide. `named`: the body that the rule names; it is no head among the others. */
export type Voter = { readonly participant: string; readonly body: BodyId; readonly named: boolean };

export function votersOf({ participations, rule }: Pick<Matter, "participations" | "rule">): readonly Voter[] {
  const named = namedBody(rule.rule);
  return participations.flatMap((participation): Voter[] => {
    const body = answeringBody(participation);
    if (participation.how !== "decides" || body === null) return [];
    return [{ participant: participation.participant, body, named: body === named }];
  });
}

/** What each voter says as of a day, and which decision says so. */
export type StanceChange = {
  readonly date: PlainDate;
  readonly voter: Voter;
  /** Null: the same day it said both yes and no, so nothing is known. */
  readonly stance: Stance | null;
  /** Two decisions of that day say different things. */
  readonly contradicts: boolean;
  /** The one that counts first. */
  readonly decisions: readonly Decision[];
};

/** The counting decisions as changes over time, one for each voter and day, in the order of the days; registration order does not matter. */
export function stanceChanges(
  decisions: readonly Decision[],
  voterOf: (decision: Decision) => Voter | null,
  hash: Hash,
): readonly StanceChange[] {
  const byVoterAndDay = new Map<string, { voter: Voter; date: PlainDate; decisions: Decision[] }>();
  for (const decision of decisions) {
    const voter = voterOf(decision);
    if (voter === null) continue;
    const key = `${decision.date} ${voter.participant}`;
    const group = byVoterAndDay.get(key);
    if (group) group.decisions.push(decision);
    else byVoterAndDay.set(key, { voter, date: decision.date, decisions: [decision] });
  }
  return [...byVoterAndDay.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { voter, date, decisions: made }]) => {
      const stances = new Set(made.map((decision) => stanceOn(decision, hash)));
      const stance = together(stances);
      const isCounted = (decision: Decision) => stanceOn(decision, hash) === stance;
      const decisions = made.toSorted((a, b) => Number(isCounted(b)) - Number(isCounted(a)) || (a.id < b.id ? -1 : 1));
      return { date, voter, stance, contradicts: stances.size > 1, decisions };
    });
}

/** Several of one day: yes and no cancel out; otherwise the one that is less of a yes, so that one more yes never makes it less. */
function together(stances: ReadonlySet<Stance>): Stance | null {
  if (stances.has("against")) return stances.has("for") ? null : "against";
  return stances.has("not-voting") ? "not-voting" : "for";
}

export const tableOf = (tables: readonly WeightTable[], place: string): WeightTable | null =>
  tables.find((table) => table.in === place) ?? null;
