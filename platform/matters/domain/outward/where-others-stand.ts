import type { PlainDate } from "@omforent/kernel";
import type { Matter } from "../matter.ts";
import { answeringBody, type Participation } from "../participation.ts";
import type { MatterResult } from "../result/matter-result.ts";

/** What one of the others has said so far, in a word. `not-counted`: something was registered that does not count for this text. */
export type OtherStands = {
  readonly participant: string;
  readonly says: "for" | "against" | "not-voting" | "contradicted" | "not-counted" | "view" | "nothing" | "informed";
  readonly on: PlainDate | null;
};

/** What everybody else says, in the order of the matter. */
export const whereOthersStand = (matter: Matter, result: MatterResult, participant: string): readonly OtherStands[] =>
  matter.participations.filter((one) => one.participant !== participant).map((one) => standOf(matter, result, one));

function standOf(matter: Matter, result: MatterResult, participation: Participation): OtherStands {
  const { participant, how } = participation;
  if (how === "is-informed") return { participant, says: "informed", on: null };
  const counted = result.counted.find((one) => one.participant === participant);
  if (counted) return { participant, says: counted.stance, on: counted.date };
  if (result.contradicted.some((one) => one.participant === participant))
    return { participant, says: "contradicted", on: null };
  const body = answeringBody(participation);
  const decision = newest(matter.decisions.filter((one) => one.body === body && one.outcome.kind !== "postponed"));
  if (decision) return { participant, says: "not-counted", on: decision.date };
  const view = newest(
    matter.views.filter((one) => participation.path.includes(one.body)).map(({ on }) => ({ date: on })),
  );
  return view ? { participant, says: "view", on: view.date } : { participant, says: "nothing", on: null };
}

const newest = <Dated extends { readonly date: PlainDate }>(all: readonly Dated[]): Dated | null =>
  all.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).at(-1) ?? null;
