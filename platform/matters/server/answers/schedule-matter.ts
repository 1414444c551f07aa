import { ok, type PlainDate, type Result } from "@omforent/kernel";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { maySchedule, scheduleMatter as schedule } from "../../domain/index.ts";
import { recordMatterEvent } from "../record-matter-event.ts";
import { saveSchedule } from "../store/answer.store.ts";
import { answerIn } from "./answering.ts";

export type ScheduleMatter = { readonly matter: string; readonly body: string; readonly date: PlainDate };

/** Puts a matter on the agenda of a body's meeting, or moves it to another. Refusals: those of answering, `matter/not-on-the-path`. */
export const scheduleMatter = (
  context: Context,
  { matter, body, date }: ScheduleMatter,
  actor: Actor,
): Promise<Result<{ readonly body: string; readonly date: PlainDate }>> =>
  answerIn(
    context,
    { matter, body },
    { actor, may: (answering) => maySchedule(actor, answering.body) },
    async ({ tx, stored, by, at }) => {
      const before = stored.matter.scheduled.find((one) => one.body === body)?.date ?? null;
      const scheduled = schedule(stored.matter, { body, date });
      if (!scheduled.ok) return scheduled;
      if (before === date) return ok({ body, date });
      await saveSchedule(tx, { matter, body, date }, { by, at });
      const event = { kind: "matter/scheduled", by, at, before: { body, date: before }, after: { body, date } };
      await recordMatterEvent(tx, stored, event);
      return ok({ body, date });
    },
  );
