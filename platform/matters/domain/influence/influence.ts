import { daysBetween, type PlainDate } from "@omforent/kernel";
import { replyTo } from "../hearing/answer-view.ts";
import { isLateView } from "../hearing/give-view.ts";
import type { ReplyAnswer } from "../hearing/reply.ts";
import type { ViewId } from "../hearing/view.ts";
import { type Matter, type MatterId, sentOn } from "../matter.ts";
import type { Participation } from "../participation.ts";
import type { Standing } from "../standing.ts";

/** The days from when a matter went out until the participant's answer was due. */
export type TimeGiven = { readonly matter: MatterId; readonly days: number };

/** What one participant's influence came to, in figures that lead back to the matters and the views that they count. */
export type Influence = {
  readonly participant: string;
  /** The matters that it took part in and that have gone out. */
  readonly matters: readonly MatterId[];
  /** Of those: where an elected body of its own decided or gave a view, and where none did. */
  readonly reachedElected: readonly MatterId[];
  readonly neverReachedElected: readonly MatterId[];
  /** The shortest first. */
  readonly timeGiven: readonly TimeGiven[];
  readonly viewsGiven: readonly ViewId[];
  readonly viewsLate: readonly ViewId[];
  /** How its views were answered; `unanswered` are those without a reply. */
  readonly views: { readonly [How in ReplyAnswer | "unanswered"]: readonly ViewId[] };
};

/** Measures influence from what has happened, for every participant at once, in the order of their ids. */
export function influenceOf(matters: readonly Matter[], today: PlainDate, standing: Standing): readonly Influence[] {
  const found = new Map<string, Building>();
  for (const matter of matters) {
    const out = sentOn(matter);
    if (out === null || out > today) continue;
    const elected = electedWhoSpoke(matter, today, standing);
    for (const participation of matter.participations) {
      const { participant } = participation;
      const one = found.get(participant) ?? empty(participant);
      found.set(participant, one);
      one.matters.push(matter.id);
      (elected.has(participant) ? one.reachedElected : one.neverReachedElected).push(matter.id);
      const due = dueOf(matter, participation);
      if (due !== null) one.timeGiven.push({ matter: matter.id, days: daysBetween(out, due) });
    }
    addViews(matter, today, standing, found);
  }
  return [...found.values()]
    .map((one) => ({
      ...one,
      timeGiven: one.timeGiven.toSorted((a, b) => a.days - b.days || byText(a.matter, b.matter)),
    }))
    .sort((a, b) => byText(a.participant, b.participant));
}

type Building = {
  readonly participant: string;
  readonly matters: MatterId[];
  readonly reachedElected: MatterId[];
  readonly neverReachedElected: MatterId[];
  readonly timeGiven: TimeGiven[];
  readonly viewsGiven: ViewId[];
  readonly viewsLate: ViewId[];
  readonly views: { readonly [How in ReplyAnswer | "unanswered"]: ViewId[] };
};

const empty = (participant: string): Building => ({
  participant,
  matters: [],
  reachedElected: [],
  neverReachedElected: [],
  timeGiven: [],
  viewsGiven: [],
  viewsLate: [],
  views: { accepted: [], partly: [], "not-accepted": [], unanswered: [] },
});

/** Whoever is only informed is given no time to answer. */
function dueOf({ hearingDeadline, finalBy }: Matter, { how }: Participation): PlainDate | null {
  if (how === "is-informed") return null;
  return how === "is-heard" ? (hearingDeadline ?? finalBy) : finalBy;
}

/** The holders of the elected bodies that decided (putting it off is not deciding) or gave a view. */
function electedWhoSpoke({ decisions, views }: Matter, today: PlainDate, { bodies }: Standing): ReadonlySet<string> {
  const spoke = [
    ...decisions.filter(({ date, outcome }) => date <= today && outcome.kind !== "postponed"),
    ...views.filter(({ on }) => on <= today),
  ];
  return new Set(
    spoke.flatMap(({ body }) => {
      const known = bodies.get(body);
      return known?.level === "elected" ? [known.holder] : [];
    }),
  );
}

function addViews(matter: Matter, today: PlainDate, { bodies }: Standing, found: ReadonlyMap<string, Building>) {
  for (const view of matter.views) {
    const one = found.get(bodies.get(view.body)?.holder ?? "");
    if (view.on > today || !one) continue;
    one.viewsGiven.push(view.id);
    if (isLateView(view, matter)) one.viewsLate.push(view.id);
    const reply = replyTo(matter, view.id);
    one.views[reply !== null && reply.on <= today ? reply.answer : "unanswered"].push(view.id);
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
