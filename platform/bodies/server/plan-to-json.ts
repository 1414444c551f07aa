import { createHash } from "node:crypto";
import type { Json } from "../../kernel/server/tables.ts";
import type { MeetingPlan } from "../domain/index.ts";

/** What the history keeps of a plan: how many meetings, and what proves which they were. */
export const planToJson = ({ meetings }: MeetingPlan): Json => ({
  meetings: meetings.length,
  sha256: createHash("sha256")
    .update(
      JSON.stringify(meetings.map((one) => [one.uid, one.date, one.time, one.paperDeadline, one.cancelled])),
      "utf8",
    )
    .digest("hex"),
});
