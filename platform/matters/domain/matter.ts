import type { PlainDate } from "@omforent/kernel";
import type { BodyId, Clause } from "../../bodies/domain/index.ts";
import type { DecisionLevel } from "./decision-level.ts";
import type { Decision, Recognition } from "./decisions/decision.ts";
import type { HearingClosing } from "./hearing/hearing-closing.ts";
import type { Reply } from "./hearing/reply.ts";
import type { View } from "./hearing/view.ts";
import type { Participation } from "./participation.ts";
import type { Proposal } from "./proposal.ts";
import type { MatterRule } from "./result/result-rule.ts";

export type MatterId = string;

/** A version as it was sent out; `sentOn` null: still a draft of those who write it. `note` says what changed and why. */
export type Version = { readonly proposal: Proposal; readonly sentOn: PlainDate | null; readonly note: string | null };

/** The fewest days that something must take: what law or agreement says, or what the cooperation offers (then without a clause). */
export type Minimum = {
  readonly what: "hearing" | "notice-of-meeting" | "public-before-council";
  readonly days: number;
  readonly clause: Clause | null;
};

/** What happens if the answer is no, in the words of whoever brings the matter; null: not known, and shown so. */
export type Fallback = { readonly text: string; readonly clause: Clause | null };

/** A body has put the matter on the agenda of a meeting. */
export type Scheduled = { readonly body: BodyId; readonly date: PlainDate };

/** One matter (sak) before many bodies: what is asked, of whom, how they answer, and all that was said and decided. */
export type Matter = {
  readonly id: MatterId;
  readonly title: string;
  /** The cooperation that it concerns; null when it concerns none yet. */
  readonly cooperation: string | null;
  /** Who brings it, in words: «Fosen regionråd, sekretariatet». */
  readonly broughtBy: string;
  /** The oldest first; never empty. */
  readonly versions: readonly [Version, ...Version[]];
  readonly participations: readonly Participation[];
  readonly rule: MatterRule;
  readonly level: DecisionLevel;
  /** The last day on which the answer may be final. */
  readonly finalBy: PlainDate;
  /** The last day for views. */
  readonly hearingDeadline: PlainDate | null;
  readonly minimums: readonly Minimum[];
  readonly fallback: Fallback | null;
  /** Which meetings have it on their agenda (behandlingsplan). */
  readonly scheduled: readonly Scheduled[];
  readonly decisions: readonly Decision[];
  /** Where a person with the authority has recorded why a decision counts all the same. */
  readonly recognitions: readonly Recognition[];
  readonly views: readonly View[];
  readonly replies: readonly Reply[];
  readonly hearingClosing: HearingClosing | null;
  readonly withdrawn: { readonly on: PlainDate; readonly reason: string } | null;
};

export const currentVersion = ({ versions }: Pick<Matter, "versions">): Version => versions.at(-1) ?? versions[0];

/** The version that is asked about: the newest that has gone out, and the first draft while none has. */
export const askedVersion = ({ versions }: Pick<Matter, "versions">): Version =>
  versions.findLast((version) => version.sentOn !== null) ?? versions[0];

export const versionOf = ({ versions }: Pick<Matter, "versions">, number: number): Version | null =>
  versions.find(({ proposal }) => proposal.version === number) ?? null;

/** The day the matter first went out; null while it is a draft. */
export const sentOn = ({ versions }: Pick<Matter, "versions">): PlainDate | null => versions[0].sentOn;

export const participationOf = (
  { participations }: Pick<Matter, "participations">,
  participant: string,
): Participation | null => participations.find((one) => one.participant === participant) ?? null;
