import type { Fact } from "@omforent/kernel";
import { type Body, type Clause, mayStop } from "../../../bodies/domain/index.ts";
import { isAtLevel } from "../decision-level.ts";
import { askedVersion, type Matter } from "../matter.ts";
import { answeringBody, placeIn } from "../participation.ts";
import type { Hash } from "../proposal.ts";
import { replacedOn } from "../replaced-on.ts";
import { namedBody } from "../result/result-rule.ts";
import type { Standing } from "../standing.ts";
import { adoptedHash, type Decision, type DecisionId, isConfirmed } from "./decision.ts";

/** Why a decision does not count. */
export type Reason =
  | "unknown-body"
  | "not-a-participant"
  | "does-not-decide"
  | "recommends"
  | "wrong-level"
  | "wrong-body"
  | "other-text"
  | "replaced-text"
  | "unconfirmed"
  | "after-closing"
  | "after-withdrawal"
  | "postponed";

/** What is to be seen beside a decision, whether it counts or not. */
export type Flag =
  | "late"
  | "urgent-authority"
  | "recognised"
  | "registered-by-others"
  | "level-not-certain"
  | "case-number-missing"
  | "votes-disagree";

/** A finding with the section or clause behind it, where there is one, and its facts. */
export type Finding<Code extends string> = {
  readonly code: Code;
  readonly clause: Clause | null;
  readonly params: { readonly [name: string]: Fact };
};

export type Assessment = {
  readonly decision: DecisionId;
  readonly counts: boolean;
  readonly reasons: readonly Finding<Reason>[];
  readonly flags: readonly Finding<Flag>[];
};

export type AssessmentQuestion = {
  /** The text that is asked about; without it, the one that the matter asks about. */
  readonly hash?: Hash;
  /** As if whoever others registered for had confirmed. */
  readonly asIfConfirmed?: boolean;
};

/** Whether a decision counts for a text, and why not: every reason, not only the first. */
export function assessDecision(
  decision: Decision,
  matter: Matter,
  standing: Standing,
  { hash = askedVersion(matter).proposal.hash, asIfConfirmed = false }: AssessmentQuestion = {},
): Assessment {
  const body = standing.bodies.get(decision.body) ?? null;
  const recognition = matter.recognitions.find((one) => one.decision === decision.id);
  const level = body ? placeReasons(decision, body, matter) : { reasons: [found("unknown-body")], flags: [] };
  const flags: Finding<Flag>[] = [...level.flags];
  if (decision.date > matter.finalBy) flags.push(found("late", null, { date: decision.date, finalBy: matter.finalBy }));
  if (decision.urgent !== null)
    flags.push(found("urgent-authority", standing.urgentAuthority, { basis: decision.urgent }));
  if (recognition) flags.push(found("recognised", recognition.clause, { reason: recognition.reason }));
  if (!isConfirmed(decision)) flags.push(found("registered-by-others", null, { source: sourceOf(decision) }));
  if (decision.caseNumber === null) flags.push(found("case-number-missing")); // without it others cannot find the decision
  if (votesDisagree(decision)) flags.push(found("votes-disagree"));
  const placed = recognition ? level.reasons.filter(({ code }) => !mayBeRecognised.has(code)) : level.reasons;
  const reasons = [
    ...placed,
    ...textReasons(decision, matter, hash),
    ...(isConfirmed(decision) || asIfConfirmed ? [] : [found("unconfirmed" as const)]),
    ...timeReasons(decision, matter),
    ...(decision.outcome.kind === "postponed" ? [found("postponed" as const)] : []),
  ];
  return { decision: decision.id, counts: reasons.length === 0, reasons, flags };
}

const mayBeRecognised: ReadonlySet<Reason> = new Set(["wrong-level", "wrong-body", "recommends"]);

type Findings = { readonly reasons: readonly Finding<Reason>[]; readonly flags: readonly Finding<Flag>[] };

/** Is it the body that answers, and at the level that it must be? */
function placeReasons(decision: Decision, body: Body, matter: Matter): Findings {
  const participation = matter.participations.find(({ participant }) => participant === body.holder);
  if (!participation) return because(found("not-a-participant", null, { holder: body.holder }));
  if (participation.how !== "decides") return because(found("does-not-decide", null, { how: participation.how }));
  const { level, rule } = matter;
  // A body that the rule itself names decides by that rule; for all others the matter's level holds.
  const isHighEnough = namedBody(rule.rule) === body.id || isAtLevel(level, body);
  const params = { requires: level.requires, kind: body.kind, level: body.level };
  if (answeringBody(participation) === decision.body) {
    if (isHighEnough) return fine;
    const isCertain = level.clause === null || mayStop(level.clause);
    return isCertain
      ? because(found("wrong-level", level.clause, params))
      : { reasons: [], flags: [found("level-not-certain", level.clause, params)] };
  }
  if (placeIn(participation, body.id) >= 0)
    return because(found("recommends", isHighEnough ? null : level.clause, params));
  return because(isHighEnough ? found("wrong-body") : found("wrong-level", level.clause, params));
}

const fine: Findings = { reasons: [], flags: [] };
const because = (reason: Finding<Reason>): Findings => ({ reasons: [reason], flags: [] });

function textReasons(decision: Decision, matter: Matter, hash: Hash): readonly Finding<Reason>[] {
  if (decision.on.hash !== hash && adoptedHash(decision) !== hash)
    return [found("other-text", null, { version: decision.on.version })];
  const replaced = replacedOn(matter, hash);
  return replaced !== null && decision.date > replaced ? [found("replaced-text", null, { replaced })] : [];
}

function timeReasons({ date }: Decision, { withdrawn, rule, finalBy }: Matter): readonly Finding<Reason>[] {
  if (withdrawn && date > withdrawn.on) return [found("after-withdrawal", null, { on: withdrawn.on })];
  return rule.closing !== "stays-open" && date > finalBy ? [found("after-closing", rule.clause, { finalBy })] : [];
}

/** More against than for, and yet adopted; or the other way about. A tie is the leader's to decide (KL § 11-9). */
function votesDisagree({ votes, outcome }: Decision): boolean {
  if (votes === null) return false;
  const isAdopted = outcome.kind === "adopted" || outcome.kind === "adopted-with-changes";
  return isAdopted ? votes.for < votes.against : outcome.kind === "rejected" && votes.for > votes.against;
}

const sourceOf = ({ registration }: Decision): string => (registration.by === "others" ? registration.source : "");

const found = <Code extends string>(
  code: Code,
  clause: Clause | null = null,
  params: { readonly [name: string]: Fact } = {},
): Finding<Code> => ({ code, clause, params });
