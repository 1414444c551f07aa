import { z } from "zod";
import { answerers, type Question, type Step } from "./domain/index.ts";

/** What crosses the wire. Dates are ISO. */
const isoDate = z.iso.date();
const year = z.number().int().min(1900).max(2200);
const participant = z.string().regex(/^\d{2}(\d{2})?$/);

const stepWire = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
]) satisfies z.ZodType<Step>;
const replyWire = z.object({
  /** Null: «vet ikke». */
  step: stepWire.nullable(),
  why: z.string().nullable(),
});
export type ReplyWire = z.infer<typeof replyWire>;
const repliesWire = z.object({
  influence: replyWire,
  quality: replyWire,
  cost: replyWire,
  coordination: replyWire,
  key: replyWire,
}) satisfies z.ZodType<Readonly<Record<Question, ReplyWire>>>;
export type RepliesWire = z.infer<typeof repliesWire>;

/** PUT /api/v1/cooperations/:id/evaluation/answer: all five, kept for the municipality itself. */
export const writeAnswerInput = z.strictObject({
  year,
  participant,
  /** The `version` that was seen, of what the participant had written or shared before; null: there was nothing. */
  seen: z.string().max(40).nullable(),
  replies: z.strictObject({
    influence: replyWire,
    quality: replyWire,
    cost: replyWire,
    coordination: replyWire,
    key: replyWire,
  }),
});
export type WriteAnswerInput = z.input<typeof writeAnswerInput>;

/** POST /api/v1/evaluation-answers/:id/sharing: from then on it is open to all. */
export const shareAnswerInput = z.strictObject({ seen: z.string().max(40) });

const keptWire = z.object({
  id: z.string(),
  version: z.string(),
  on: isoDate,
  role: z.enum(answerers),
  /** Null: it is the municipality's own. */
  sharedOn: isoDate.nullable(),
  replies: repliesWire,
});
export const keptAnswerWire = keptWire;
export type KeptAnswerWire = z.infer<typeof keptAnswerWire>;

const sharedWire = z.object({ sharedOn: isoDate, role: z.enum(answerers), replies: repliesWire });
export type SharedAnswerWire = z.infer<typeof sharedWire>;

/** GET /api/v1/cooperations/:id/evaluation?year=2026; without a year the one that is open. */
export const evaluationQuery = z.object({ year: z.coerce.number().int().min(1900).max(2200).optional() });
export const evaluationWire = z.object({
  cooperation: z.object({ id: z.string(), name: z.string() }),
  year,
  opensOn: isoDate,
  closesOn: isoDate,
  isOpen: z.boolean(),
  /** The year that is open now. */
  openYear: year,
  /** Every year that somebody has answered about, and the open one; newest first. */
  years: z.array(year),
  /** Everybody who is asked, and those who have answered and no longer take part. */
  participants: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      isHost: z.boolean(),
      answer: sharedWire.nullable(),
      /** Shared before it about the same year, oldest first. */
      earlier: z.array(sharedWire),
      /** What it said about the year before. */
      before: sharedWire.nullable(),
    }),
  ),
  /** The municipalities that the reader is an insider of, with what they have written. */
  own: z.array(z.object({ id: z.string(), name: z.string(), mayAnswer: z.boolean(), kept: keptWire.nullable() })),
});
export type EvaluationWire = z.infer<typeof evaluationWire>;
