import { createHash } from "node:crypto";
import type { Json } from "../../kernel/server/tables.ts";
import type { KeptAnswerWire, RepliesWire, SharedAnswerWire } from "../contract.ts";
import { type Answer, questions, type Replies, versionOf } from "../domain/index.ts";

const repliesToJson = (replies: Replies) =>
  Object.fromEntries(
    questions.flatMap((question) => [
      [`${question}-step`, replies[question].step],
      [`${question}-why`, replies[question].why],
    ]),
  );

/** What the municipality's own history keeps of an answer that is not shared: never what it says, but what proves which it was. */
export const unsharedToJson = (cooperation: string, year: number, replies: Replies): Json => ({
  cooperation,
  year,
  sha256: createHash("sha256")
    .update(JSON.stringify(repliesToJson(replies)), "utf8")
    .digest("hex"),
});

/** What the cooperation's public history keeps of a shared one: all of it. */
export const sharedToJson = ({ participant, year, replies }: Answer): Json => ({
  municipality: participant,
  year,
  ...repliesToJson(replies),
});

const repliesToWire = (replies: Replies): RepliesWire => ({
  influence: { ...replies.influence },
  quality: { ...replies.quality },
  cost: { ...replies.cost },
  coordination: { ...replies.coordination },
  key: { ...replies.key },
});

export const keptToWire = (answer: Answer): KeptAnswerWire => ({
  id: answer.id,
  version: versionOf(answer) ?? answer.id,
  on: answer.on,
  role: answer.role,
  sharedOn: answer.sharedOn,
  replies: repliesToWire(answer.replies),
});

/** Null for what is not shared. */
export const sharedToWire = ({ sharedOn, role, replies }: Answer): SharedAnswerWire | null =>
  sharedOn && { sharedOn, role, replies: repliesToWire(replies) };
