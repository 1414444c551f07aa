import type { Fraction, PlainDate } from "@omforent/kernel";
import type { VotingWeight } from "../../../bodies/domain/index.ts";
import type { Assessment, Finding, Flag } from "../decisions/assess-decision.ts";
import type { DecisionId } from "../decisions/decision.ts";
import type { Hash } from "../proposal.ts";
import type { Status } from "./count.ts";
import type { MatterRule, SingleRule } from "./result-rule.ts";
import type { Stance, Voter } from "./stance.ts";

export type ResultState = "open" | "adopted" | "rejected" | "lapsed" | "withdrawn";

/** Someone who counted: which decision, how, since when, with which weight by which clause. */
export type Counted = {
  readonly participant: string;
  readonly body: string;
  readonly decision: DecisionId;
  readonly stance: Stance;
  readonly date: PlainDate;
  readonly weights: readonly VotingWeight[];
  readonly flags: readonly Finding<Flag>[];
};

/** One single rule and where it stands: heads, or weights as the clause states them. */
export type RulePart = {
  readonly rule: SingleRule;
  readonly status: Status;
  readonly for: Fraction;
  readonly against: Fraction;
  readonly notVoting: Fraction;
  readonly silent: Fraction;
  /** How much more yes makes it certain. */
  readonly lacking: Fraction;
  readonly weightsUnknown: readonly string[];
};

/** The result with all that it follows from. Nobody types it. */
export type MatterResult = {
  readonly state: ResultState;
  /** The day it was adopted, lapsed or was withdrawn; null while it can change. */
  readonly on: PlainDate | null;
  readonly hash: Hash;
  /** The newest version with this text. */
  readonly version: number;
  readonly rule: MatterRule;
  readonly parts: readonly RulePart[];
  readonly counted: readonly Counted[];
  readonly notCounted: readonly Assessment[];
  /** Who has not answered this text. */
  readonly missing: readonly Voter[];
  /** Whose decisions of one day contradict each other: somebody must put one of them right. */
  readonly contradicted: readonly Voter[];
  /** What it can still become. */
  readonly possible: readonly ResultState[];
  /** What it would be if what others registered were confirmed; null when that changes nothing. */
  readonly ifConfirmed: ResultState | null;
  /** Decided after the result: kept, and without effect on it. */
  readonly afterwards: readonly DecisionId[];
};
