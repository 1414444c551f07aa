import type { Fact, PlainDate } from "@omforent/kernel";
import type { BodyId, Clause } from "../../../bodies/domain/index.ts";

/** Why a step must be taken by its day. */
export type StepReason =
  | "final-by"
  | "hearing-deadline"
  | "papers-of-deciding-body"
  | "papers-of-next-body"
  | "meeting-of-next-body"
  | "public-before-council"
  | "paper-deadline-stated"
  | "paper-deadline-by-rule"
  | "paper-deadline-unknown"
  | "notice-of-meeting";

/** One step on the way: papers in, a meeting, or an answer from whoever does not meet. `date` null: the plan does not say; `latest` is then all that is known. */
export type Step = {
  readonly body: BodyId;
  readonly what: "papers" | "meeting" | "answer";
  readonly date: PlainDate | null;
  /** The last day that would do, and why. */
  readonly latest: PlainDate;
  readonly because: StepReason;
  readonly clause: Clause | null;
  /** Scheduled: the body has it on its agenda. Planned: the last meeting of its plan that would do. */
  readonly from: "scheduled" | "planned" | "unknown";
  /** The body has answered the text that is asked about. */
  readonly done: boolean;
};

/** Something that stands in the way, or cannot be known. */
export type DeadlineWarning = {
  readonly code:
    | "plan-unknown"
    | "plan-ends-early"
    | "paper-deadline-unknown"
    | "no-meeting-in-time"
    | "papers-too-late"
    | "scheduled-too-late"
    | "shorter-than-minimum"
    | "hearing-ends-after-papers"
    | "closing-day-unknown"
    | "draft-after-closing-day"
    | "decides-after-councils"
    | "decides-before-draft";
  readonly participant: string | null;
  readonly body: BodyId | null;
  readonly clause: Clause | null;
  readonly params: { readonly [name: string]: Fact };
};

/** The way through one participant's bodies, counted backwards. */
export type PathSchedule = {
  readonly participant: string;
  /** The day its answer must be given. */
  readonly until: PlainDate;
  /** In the order in which they are taken. */
  readonly steps: readonly Step[];
  /** The last day for the first case paper that is still to come; null: not known, or nothing is left to do. */
  readonly casePaperBy: PlainDate | null;
  /** The first day on which the answer can be given when the papers are ready today; null: the plans do not say. */
  readonly earliest: PlainDate | null;
  /** Whether the answer can still come in time. Unknown is never shown as yes. */
  readonly canBeInTime: "yes" | "no" | "unknown" | "answered";
  readonly warnings: readonly DeadlineWarning[];
};
