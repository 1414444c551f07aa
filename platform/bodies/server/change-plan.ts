import { ok, type PlainDate, type Result } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { SavedBodyWire } from "../contract.ts";
import { addMeeting as add, cancelMeeting as cancel, emptyPlan, type MeetingPlan } from "../domain/index.ts";
import { saveBody } from "./body.store.ts";
import { bodyConflict } from "./change-body.ts";
import { type Keeping, keepBody } from "./keep-body.ts";
import { findPlans, saveMeetings } from "./meeting.store.ts";
import { planToJson } from "./plan-to-json.ts";

export type TypedMeeting = {
  readonly body: string;
  readonly version: number;
  readonly date: PlainDate;
  readonly time: string | null;
  readonly paperDeadline: PlainDate | null;
};

/** Puts one meeting, typed by hand, into a plan. Refusals: those of keeping the body and of adding a meeting, `body/conflict`. */
export const addMeeting = (
  context: Context,
  { body, version, date, time, paperDeadline }: TypedMeeting,
  actor: Actor,
): Promise<Result<SavedBodyWire>> =>
  changePlan(context, { body, version }, actor, (plan) =>
    add(plan, { uid: `day:${date}`, date, time, paperDeadline, cancelled: false }),
  );

/** Marks a meeting as cancelled; it stays in the plan. Refusals: those of keeping the body, `meeting/not-found`, `body/conflict`. */
export const cancelMeeting = (
  context: Context,
  { uid, ...of }: { readonly body: string; readonly version: number; readonly uid: string },
  actor: Actor,
): Promise<Result<SavedBodyWire>> => changePlan(context, of, actor, (plan) => cancel(plan, uid));

const changePlan = (
  context: Context,
  { body, version }: { readonly body: string; readonly version: number },
  actor: Actor,
  change: (plan: MeetingPlan) => Result<MeetingPlan>,
): Promise<Result<SavedBodyWire>> =>
  keepBody(context, body, actor, async (keeping) => {
    const { tx, kept } = keeping;
    const plan = (await findPlans(tx, [body])).get(body) ?? emptyPlan(body, kept.papersDaysBefore);
    const changed = change(plan);
    if (!changed.ok) return changed;
    if (JSON.stringify(changed.value) === JSON.stringify(plan)) return ok({ id: body, version: kept.version });
    if (version !== kept.version) return bodyConflict(kept, version);
    return ok(await savePlan(keeping, plan, changed.value));
  });

/** Saves a plan in the place of what it was, as the body's next version. */
export async function savePlan(
  { tx, kept, by, at, registry, record }: Keeping,
  before: MeetingPlan,
  after: MeetingPlan,
): Promise<SavedBodyWire> {
  const version = kept.version + 1;
  await saveBody(tx, { ...kept, version }, { by, at, registry });
  await saveMeetings(tx, after);
  await record("body/plan-changed", planToJson(before), planToJson(after));
  return { id: kept.body.id, version };
}
