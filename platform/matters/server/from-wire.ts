import type { PlainDate } from "@omforent/kernel";
import type { z } from "zod";
import type {
  addVersionInput,
  answerDecisionInput,
  changeMatterInput,
  correctDecisionInput,
  giveViewInput,
  proposalInput,
  registerDecisionInput,
} from "../contract.ts";
import type { WrittenView } from "./answers/give-view.ts";
import type { WrittenDecision } from "./answers/record-decision.ts";
import type { CorrectDecision } from "./answers/settle-decision.ts";
import type { WrittenMatter, WrittenProposal } from "./compose-matter.ts";
import { figuresFromJson, type RuleJson, ruleFromJson } from "./store/terms-json.ts";

/** What the contract has checked to be a calendar date. */
export const dateFrom = (text: string): PlainDate => text as PlainDate; // z.iso.date

const dateOrNull = (text: string | null): PlainDate | null => (text === null ? null : dateFrom(text));

export const matterFromWire = ({
  rule,
  proposal,
  finalBy,
  hearingDeadline,
  ...said
}: Omit<z.output<typeof changeMatterInput>, "revision">): WrittenMatter => ({
  ...said,
  proposal: proposalFromWire(proposal),
  rule: ruleFromJson(rule as RuleJson),
  finalBy: dateFrom(finalBy),
  hearingDeadline: dateOrNull(hearingDeadline),
});

const proposalFromWire = ({ figures, ...said }: z.output<typeof proposalInput>): WrittenProposal => ({
  ...said,
  figures: figures && figuresFromJson(figures),
});

export const versionFromWire = ({
  figures,
  ...said
}: z.output<typeof addVersionInput>["proposal"]): Omit<WrittenProposal, "kind" | "id"> => ({
  ...said,
  figures: figures && figuresFromJson(figures),
});

export const decisionFromWire = ({
  version,
  outcome,
  votes,
  partyVotes,
  text,
  date,
  caseNumber,
  urgent,
  externalReference,
}: z.output<typeof answerDecisionInput> | z.output<typeof registerDecisionInput>): Omit<
  WrittenDecision,
  "minutes"
> => ({
  version,
  outcome,
  votes,
  partyVotes,
  text,
  date: dateFrom(date),
  caseNumber,
  urgent,
  externalReference,
});

export const correctionFromWire = ({
  date,
  ...said
}: z.output<typeof correctDecisionInput>): Omit<CorrectDecision, "matter" | "decision"> => ({
  ...said,
  date: date === undefined ? undefined : dateFrom(date),
});

export const viewFromWire = ({
  version,
  on,
  text,
  proposedText,
  byParty,
}: Omit<z.output<typeof giveViewInput>, "attachments">): Omit<WrittenView, "attachments"> => ({
  version,
  on: dateFrom(on),
  text,
  proposedText,
  byParty,
});
