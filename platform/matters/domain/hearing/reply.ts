import type { PlainDate } from "@omforent/kernel";
import type { ViewId } from "./view.ts";

export const replyAnswers = ["accepted", "partly", "not-accepted"] as const;
export type ReplyAnswer = (typeof replyAnswers)[number];

/** Where the text changed: in which version, and the place in it («§ 4»). */
export type ChangedPlace = { readonly version: number; readonly place: string };

/** A reasoned reply to a view (svar): accepted (tatt til følge), partly, or not. */
export type Reply = {
  readonly view: ViewId;
  readonly answer: ReplyAnswer;
  readonly reason: string;
  /** Null only when nothing was accepted. */
  readonly changed: ChangedPlace | null;
  readonly by: string;
  readonly on: PlainDate;
};
