import type { PlainDate } from "@omforent/kernel";
import { assessDecision } from "../decisions/assess-decision.ts";
import type { Decision, DecisionId } from "../decisions/decision.ts";
import { askedVersion, type Matter } from "../matter.ts";
import type { Hash } from "../proposal.ts";
import type { Standing } from "../standing.ts";
import { Counts } from "./count.ts";
import { countedOf, partOf } from "./explain.ts";
import type { MatterResult, ResultState } from "./matter-result.ts";
import type { MatterRule } from "./result-rule.ts";
import { type StanceChange, stanceChanges, votersOf } from "./stance.ts";

/** States the result of a matter on a day, for the text that is asked about or for another of its texts. */
export function resultOf(
  matter: Matter,
  today: PlainDate,
  standing: Standing,
  hash: Hash = askedVersion(matter).proposal.hash,
): MatterResult {
  const asKnown = settle(matter, today, standing, hash, false);
  const hasUnconfirmed = asKnown.notCounted.some(({ reasons }) => reasons.some(({ code }) => code === "unconfirmed"));
  const confirmed = hasUnconfirmed ? settle(matter, today, standing, hash, true).state : asKnown.state;
  return { ...asKnown, ifConfirmed: confirmed === asKnown.state ? null : confirmed };
}

type Ending = { readonly state: ResultState; readonly on: PlainDate | null };
type Settled = Omit<MatterResult, "ifConfirmed">;

function settle(matter: Matter, today: PlainDate, standing: Standing, hash: Hash, asIfConfirmed: boolean): Settled {
  const voters = votersOf(matter);
  const assessed = matter.decisions
    .filter(({ date }) => date <= today)
    .map((decision) => ({ decision, assessment: assessDecision(decision, matter, standing, { hash, asIfConfirmed }) }));
  const counting = assessed.filter(({ assessment }) => assessment.counts);
  const byParticipant = new Map(voters.map((voter) => [voter.participant, voter]));
  const voterOf = ({ body }: Decision) => byParticipant.get(standing.bodies.get(body)?.holder ?? "") ?? null;
  const changes = stanceChanges(
    counting.map(({ decision }) => decision),
    voterOf,
    hash,
  );
  const counts = new Counts(matter.rule.rule, voters, standing.weights);
  const { adoptedOn, used, afterwards } = follow(changes, counts);
  const ending: Ending = adoptedOn !== null ? { state: "adopted", on: adoptedOn } : endOf(matter, today, counts);
  const flagsOf = new Map(counting.map(({ decision, assessment }) => [decision.id, assessment.flags]));
  const counted = countedOf(used, matter.rule.rule, standing, flagsOf);
  const said = new Set(counted.map(({ participant }) => participant));
  return {
    ...ending,
    hash,
    version: matter.versions.findLast(({ proposal }) => proposal.hash === hash)?.proposal.version ?? 0,
    rule: matter.rule,
    parts: counts.parts.map(partOf),
    counted,
    notCounted: assessed.flatMap(({ assessment }) => (assessment.counts ? [] : [assessment])),
    missing: voters.filter(({ participant }) => !said.has(participant)),
    contradicted: [...used.values()].flatMap(({ contradicts, voter }) => (contradicts ? [voter] : [])),
    possible: possibleAfter(ending, matter.rule, counts),
    afterwards,
  };
}

/** Plays the answers day by day until the rule is met. Adopted stays adopted: what comes on later days is kept aside. */
function follow(changes: readonly StanceChange[], counts: Counts) {
  const used = new Map<string, StanceChange>();
  let adoptedOn: PlainDate | null = null;
  const afterwards: DecisionId[] = [];
  for (const [at, change] of changes.entries()) {
    if (adoptedOn !== null) {
      afterwards.push(...change.decisions.map(({ id }) => id));
      continue;
    }
    used.set(change.voter.participant, change);
    counts.set(change.voter.participant, change.stance);
    const isEndOfDay = changes[at + 1]?.date !== change.date;
    if (isEndOfDay && counts.status() === "met") adoptedOn = change.date;
  }
  return { adoptedOn, used, afterwards };
}

/** What it is when the rule has not been met by the answers alone. */
function endOf({ withdrawn, rule, finalBy }: Matter, today: PlainDate, counts: Counts): Ending {
  if (withdrawn && withdrawn.on <= today) return { state: "withdrawn", on: withdrawn.on };
  const isOver = rule.closing !== "stays-open" && today > finalBy;
  if (isOver && rule.closing === "settled-by-those-who-answered" && counts.status(true) === "met")
    return { state: "adopted", on: finalBy };
  if (counts.status() === "unknown") return { state: "open", on: null }; // a weight is not recorded: nobody can say
  if (counts.status() === "impossible") return { state: "rejected", on: isOver ? finalBy : null };
  if (!isOver) return { state: "open", on: null };
  const isSettled = rule.closing === "settled-by-those-who-answered" && counts.hasRefusal;
  return { state: isSettled ? "rejected" : "lapsed", on: finalBy };
}

function possibleAfter({ state, on }: Ending, { closing }: MatterRule, counts: Counts): readonly ResultState[] {
  if (on !== null) return [];
  const ends: readonly ResultState[] = closing === "stays-open" ? [] : ["lapsed"];
  return state === "rejected" || counts.status() === "impossible"
    ? ["adopted", ...ends]
    : ["adopted", "rejected", ...ends];
}
