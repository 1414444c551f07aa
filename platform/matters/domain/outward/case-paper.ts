import type { PlainDate } from "@omforent/kernel";
import type { BodyId } from "../../../bodies/domain/index.ts";
import { type Consequences, consequencesFor } from "../consequences.ts";
import type { MeetingPlans } from "../deadlines/count-back.ts";
import { scheduleOf } from "../deadlines/matter-schedule.ts";
import type { PathSchedule, Step } from "../deadlines/path-schedule.ts";
import type { Decision } from "../decisions/decision.ts";
import { kronerOf } from "../figures.ts";
import { askedVersion, type Matter, type MatterId, participationOf } from "../matter.ts";
import { answeringBody, type Way } from "../participation.ts";
import type { Hash, ProposalKind } from "../proposal.ts";
import { recommendationsOf } from "../recommendations.ts";
import type { MatterResult } from "../result/matter-result.ts";
import { resultOf } from "../result/result-of.ts";
import type { MatterRule } from "../result/result-rule.ts";
import type { Standing } from "../standing.ts";
import { type OtherStands, whereOthersStand } from "./where-others-stand.ts";

/** A text as far as it stands in the paper; `length` is the whole text's. What is longer is read at the matter's own address. */
export type Excerpt = { readonly text: string; readonly length: number };

/**
 * A case paper (saksframlegg): what a municipality's own case system needs of a matter, as data. It says nothing that the matter does not
 * say; what is not known is null, and the recommendation is left open for the chief executive who has given none.
 */
export type CasePaper = {
  readonly matter: MatterId;
  readonly title: string;
  readonly proposalTitle: string;
  readonly kind: ProposalKind;
  readonly broughtBy: string;
  readonly cooperation: string | null;
  readonly version: number;
  readonly hash: Hash;
  readonly sentOn: PlainDate | null;
  readonly writtenOn: PlainDate;
  readonly participant: string;
  readonly how: Way;
  readonly answersBy: BodyId | null;
  /** What is asked about, word for word. */
  readonly text: Excerpt;
  readonly attachments: readonly string[];
  /** What is still to be done by our bodies, in order. */
  readonly steps: readonly Step[];
  readonly canBeInTime: PathSchedule["canBeInTime"] | null;
  readonly hearingDeadline: PlainDate | null;
  readonly finalBy: PlainDate;
  readonly kroner: ReturnType<typeof kronerOf>;
  readonly figuresFrom: string | null;
  /** The newest of what our bodies on the way have recommended; null: nobody has yet. */
  readonly recommendation: (Pick<Decision, "body" | "outcome" | "date"> & { readonly text: Excerpt }) | null;
  readonly others: readonly OtherStands[];
  readonly rule: MatterRule;
  readonly result: Pick<MatterResult, "state" | "on">;
  readonly ifNo: Consequences["ifNo"];
  readonly ifChanged: Consequences["ifChanged"];
};

export type PaperGround = {
  readonly participant: string;
  readonly today: PlainDate;
  readonly standing: Standing;
  readonly plans: MeetingPlans;
};

/** Some twenty pages of text: what a council can have read. */
export const longestInPaper = 60_000;
const longestAdvice = 4_000;
const mostLines = 1_500;

/** The case paper of a matter for one participant; null for one that does not take part. */
export function casePaper(matter: Matter, { participant, today, standing, plans }: PaperGround): CasePaper | null {
  const participation = participationOf(matter, participant);
  if (!participation) return null;
  const { proposal, sentOn } = askedVersion(matter);
  const result = resultOf(matter, today, standing);
  const path = scheduleOf(matter, today, standing, plans).paths.find((one) => one.participant === participant) ?? null;
  const said = recommendationsOf(matter, participant).at(-1) ?? null;
  return {
    matter: matter.id,
    title: matter.title,
    proposalTitle: proposal.title,
    kind: proposal.kind,
    broughtBy: matter.broughtBy,
    cooperation: matter.cooperation,
    version: proposal.version,
    hash: proposal.hash,
    sentOn,
    writtenOn: today,
    participant,
    how: participation.how,
    answersBy: answeringBody(participation),
    text: excerptOf(proposal.text, longestInPaper),
    attachments: proposal.attachments.map(({ name }) => name),
    steps: (path?.steps ?? []).filter(({ done }) => !done),
    canBeInTime: path?.canBeInTime ?? null,
    hearingDeadline: matter.hearingDeadline,
    finalBy: matter.finalBy,
    kroner: kronerOf(proposal.figures, participant),
    figuresFrom: proposal.figures?.source ?? null,
    recommendation: said && {
      body: said.body,
      outcome: said.outcome,
      date: said.date,
      text: excerptOf(said.text, longestAdvice),
    },
    others: whereOthersStand(matter, result, participant),
    rule: matter.rule,
    result: { state: result.state, on: result.on },
    ...consequencesFor(matter, participant, today, standing, plans),
  };
}

/** The beginning of a text that is too long for the paper in letters or in lines, never half of a letter that takes two code units. */
export function excerptOf(text: string, most: number): Excerpt {
  const within = text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
  const lines = within.split("\n");
  return { text: lines.length <= mostLines ? within : lines.slice(0, mostLines).join("\n"), length: text.length };
}
