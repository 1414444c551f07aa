import type { KeptAnswerWire, RepliesWire, ReplyWire, WriteAnswerInput } from "../../contract.ts";
import { eachReply, type Question, questions, type Step, steps } from "../../domain/index.ts";

/** A reply as it is filled in: "" until something is chosen. */
export type ReplyForm = { readonly choice: `${Step}` | "unknown" | ""; readonly why: string };
export type AnswerForm = Readonly<Record<Question, ReplyForm>> & {
  /** Which version was seen when it was begun. */
  readonly seen: string | null;
};

const formOfReply = ({ step, why }: ReplyWire): ReplyForm => ({
  choice: step === null ? "unknown" : `${step}`,
  why: why ?? "",
});
const blank: ReplyForm = { choice: "", why: "" };

/** What is kept already as a form; null: an empty one. */
export const formOf = (kept: KeptAnswerWire | null): AnswerForm => ({
  seen: kept?.version ?? null,
  influence: kept ? formOfReply(kept.replies.influence) : blank,
  quality: kept ? formOfReply(kept.replies.quality) : blank,
  cost: kept ? formOfReply(kept.replies.cost) : blank,
  coordination: kept ? formOfReply(kept.replies.coordination) : blank,
  key: kept ? formOfReply(kept.replies.key) : blank,
});

/** The questions that nothing has been chosen for: «vet ikke» is a choice. */
export const unanswered = (form: AnswerForm): readonly Question[] =>
  questions.filter((question) => form[question].choice === "");

export const repliesOf = (form: AnswerForm): RepliesWire =>
  eachReply((question) => ({
    step: steps.find((step) => `${step}` === form[question].choice) ?? null,
    why: form[question].why.trim() || null,
  }));

export const toInput = (form: AnswerForm, participant: string, year: number): WriteAnswerInput => ({
  year,
  participant,
  seen: form.seen,
  replies: repliesOf(form),
});
