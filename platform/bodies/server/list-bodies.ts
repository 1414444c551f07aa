import { ok, type Result, refuse } from "@omforent/kernel";
import type { Actor } from "../../kernel/domain/actor.ts";
import type { Context } from "../../kernel/server/context.ts";
import type { BodyListWire } from "../contract.ts";
import { type BodyKind, emptyPlan, mayKeepBodies, mayReadBodies, planReaches } from "../domain/index.ts";
import { findBodiesOf } from "./body.store.ts";
import { bodyToWire, nextMeetings } from "./body-to-wire.ts";
import { directoryWith, isKnown, namesIn } from "./holder-names.ts";
import { findPlans } from "./meeting.store.ts";

const order: readonly BodyKind[] = [
  "council",
  "representantskap",
  "political-council",
  "joint-board",
  "formannskap",
  "committee",
  "board",
  "other",
  "chief-executive",
];
const norwegian = new Intl.Collator("nb");

/** The bodies of a municipality, a county or a cooperation, each with its next meetings. Refusal: `holder/not-found`. */
export async function listBodies(context: Context, holder: string, actor: Actor): Promise<Result<BodyListWire>> {
  if (!mayReadBodies(actor)) return refuse("body/not-allowed");
  const directory = await directoryWith(context, [holder]);
  if (!isKnown(directory, holder)) return refuse("holder/not-found", { holder: holder.slice(0, 100) });
  const kept = await findBodiesOf(context.database, [holder], directory.registry);
  const today = context.today();
  const ids = kept.map(({ body }) => body.id);
  const plans = await findPlans(context.database, ids, { from: today });
  const holderName = namesIn(directory)(holder);
  const bodies = kept
    .toSorted(
      (a, b) => order.indexOf(a.body.kind) - order.indexOf(b.body.kind) || norwegian.compare(a.body.name, b.body.name),
    )
    .map(({ body }) => {
      const plan = plans.get(body.id) ?? emptyPlan(body.id);
      return {
        ...bodyToWire(body, holderName),
        next: nextMeetings(plan, today),
        planReaches: planReaches(plan)?.to ?? null,
      };
    });
  return ok({ holder, holderName, bodies, mayChange: mayKeepBodies(actor, holder) !== null });
}
