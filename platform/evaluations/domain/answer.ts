import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { ParticipantId } from "../../cooperations/domain/index.ts";
import type { AnswererRole } from "./evaluation-policy.ts";
import { type Question, questions, type Step } from "./question.ts";

/** What is said to one question: a step, or null for «vet ikke», and why, if anybody wants to say. */
export type Reply = { readonly step: Step | null; readonly why: string | null };
export type Replies = Readonly<Record<Question, Reply>>;

/** What a participant says of a cooperation and a year. Until it is shared it is its own internal note; shared, it is never changed. */
export type Answer = {
  readonly id: string;
  readonly participant: ParticipantId;
  readonly year: number;
  readonly replies: Replies;
  readonly on: PlainDate;
  readonly role: AnswererRole;
  /** Null: not shared yet. */
  readonly sharedOn: PlainDate | null;
  /** How many times it has been written; null when it is shared. */
  readonly revision: number | null;
};

export const longestWhy = 1000;

/** The replies with their words trimmed. Refusal: `evaluation/why-too-long`. */
export function readReplies(said: Replies): Result<Replies> {
  for (const question of questions)
    if ((said[question].why?.trim().length ?? 0) > longestWhy)
      return refuse("evaluation/why-too-long", { most: longestWhy }, { path: `replies/${question}/why` });
  return ok(eachReply((question) => ({ step: said[question].step, why: said[question].why?.trim() || null })));
}

export const eachReply = (reply: (question: Question) => Reply): Replies => ({
  influence: reply("influence"),
  quality: reply("quality"),
  cost: reply("cost"),
  coordination: reply("coordination"),
  key: reply("key"),
});

export const sameReplies = (a: Replies, b: Replies): boolean =>
  questions.every((question) => a[question].step === b[question].step && a[question].why === b[question].why);

/** The last that was shared, of answers in the order in which they were shared: it counts, and those before it are history. */
export const lastShared = <One extends Answer>(answers: readonly One[]): One | null =>
  answers.findLast(({ sharedOn }) => sharedOn !== null) ?? null;

/** What a participant sees of its own: what it has not shared yet, else what it shared last. */
export const ownNow = <One extends Answer>(answers: readonly One[]): One | null =>
  answers.find(({ sharedOn }) => sharedOn === null) ?? lastShared(answers);

/** Names what was seen, so that nobody writes over what she has not read; null: there was nothing. */
export const versionOf = (answer: Answer | null): string | null =>
  answer && [answer.id, answer.revision].filter((part) => part !== null).join(".");
