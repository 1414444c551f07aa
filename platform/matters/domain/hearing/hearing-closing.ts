import type { PlainDate } from "@omforent/kernel";
import type { BodyId } from "../../../bodies/domain/index.ts";
import type { ViewId } from "./view.ts";

/** The hearing is closed; with unanswered views it is a breach, recorded by a body that decides, with its reason. */
export type HearingClosing = {
  readonly on: PlainDate;
  readonly by: BodyId;
  readonly breach: ClosingBreach | null;
};

export type ClosingBreach = {
  readonly code: "views-unanswered";
  readonly views: readonly ViewId[];
  readonly reason: string;
};
