import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../kernel/domain/actor.ts";
import { logOf } from "../../kernel/domain/log-of.ts";
import type { Context } from "../../kernel/server/context.ts";
import { recordEvent } from "../../kernel/server/record-event.ts";
import type { ImportedMeetingsWire } from "../contract.ts";
import { addMeeting, emptyPlan, type Meeting, type MeetingPlan, mayKeepBodies, putAway } from "../domain/index.ts";
import { asWriter } from "./as-writer.ts";
import { findBodiesOf, holdBody } from "./body.store.ts";
import { meetingToWire } from "./body-to-wire.ts";
import { savePlan } from "./change-plan.ts";
import { directoryWith, isKnown } from "./holder-names.ts";
import { findPlans } from "./meeting.store.ts";
import { type MeetingFile, readMeetings } from "./read-meetings.ts";

export type ImportMeetings = MeetingFile & {
  readonly holder: string;
  readonly replace: boolean;
  readonly preview: boolean;
};

/**
 * Takes the meetings of a file into the plans of a holder's bodies, or tells what would be taken. Refusals: those of reading the file,
 * `holder/not-found`, `body/not-found`, `body/not-allowed`.
 */
export async function importMeetings(
  context: Context,
  { holder, replace, preview, ...file }: ImportMeetings,
  actor: Actor,
): Promise<Result<ImportedMeetingsWire>> {
  const directory = await directoryWith(context, [holder]);
  if (!isKnown(directory, holder)) return refuse("holder/not-found", { holder: holder.slice(0, 100) });
  const by = mayKeepBodies(actor, holder);
  if (!by) return notAllowed(actor, "body/not-allowed", { body: holder });
  const { registry } = directory;
  return asWriter(context, actor, async (tx) => {
    const own = await findBodiesOf(tx, [holder], registry);
    if (file.body !== null && !own.some(({ body }) => body.id === file.body))
      return refuse("body/not-found", { id: file.body.slice(0, 100) }, { path: "body" });
    const read = readMeetings(
      file,
      own.map(({ body }) => body),
    );
    if (!read.ok) return read;
    const at = context.now();
    const ids = [...read.value.of.keys()].sort(); // held in one order, so that two imports never wait for each other
    for (const id of ids) await holdBody(tx, id);
    const kept = new Map((await findBodiesOf(tx, [holder], registry)).map((one) => [one.body.id, one]));
    const plans = await findPlans(tx, ids);
    const unread: Refusal[] = [...read.value.unread];
    const bodies: ImportedMeetingsWire["bodies"] = [];
    for (const id of ids) {
      const one = kept.get(id)!; // read.value names own bodies only
      const before = plans.get(id) ?? emptyPlan(id, one.papersDaysBefore);
      const took = take(before, read.value.of.get(id) ?? [], replace);
      unread.push(...took.refused);
      const { taken, unchanged, removed, plan } = took;
      const meetings = plan.meetings.map((meeting) => meetingToWire(meeting, plan));
      bodies.push({ body: id, name: one.body.name, taken, unchanged, removed, meetings });
      if (preview || (taken === 0 && removed === 0)) continue;
      const record = (kind: string, was: Parameters<typeof recordEvent>[1]["before"], is: typeof was) =>
        recordEvent(tx, { log: logOf(by), kind, subject: `body:${id}`, by, at, before: was, after: is, reason: null });
      await savePlan({ tx, kept: one, by, at, registry, record }, before, plan);
    }
    const told = unread.slice(0, 200).map(({ code, params }) => ({ code, params: { ...params } }));
    return ok({ saved: !preview, bodies, unread: told });
  });
}

function take(before: MeetingPlan, told: readonly Meeting[], replace: boolean) {
  const cleared = replace ? putAway(before, told) : { plan: before, removed: 0 };
  const refused: Refusal[] = [];
  let plan = cleared.plan;
  let unchanged = 0;
  for (const meeting of told) {
    const added = addMeeting(plan, meeting);
    if (!added.ok) refused.push(added.refusal);
    else {
      const same = JSON.stringify(added.value) === JSON.stringify(plan);
      unchanged += same ? 1 : 0;
      plan = added.value;
    }
  }
  return { plan, refused, unchanged, taken: told.length - refused.length - unchanged, removed: cleared.removed };
}
