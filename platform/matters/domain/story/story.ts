import type { PlainDate } from "@omforent/kernel";
import { assessDecision } from "../decisions/assess-decision.ts";
import { isLateView } from "../hearing/give-view.ts";
import type { Matter } from "../matter.ts";
import type { Negotiation } from "../negotiation/negotiation.ts";
import type { Viewer } from "../negotiation/open-answers.ts";
import { resultOf } from "../result/result-of.ts";
import type { Standing } from "../standing.ts";
import { negotiationStory } from "./negotiation-story.ts";
import { entry, type StoryEntry, type StoryKind } from "./story-entry.ts";

/** The order of what happened on one day. */
const order: readonly StoryKind[] = [
  "round-opened",
  "key-tabled",
  "answer-shared",
  "sent",
  "new-version",
  "view",
  "reply",
  "hearing-closed",
  "breach",
  "decision",
  "recognition",
  "withdrawn",
  "result",
];

/** The whole matter as it happened, for reading afterwards. Of the negotiation, only what is open to the viewer. */
export function story(
  matter: Matter,
  today: PlainDate,
  standing: Standing,
  negotiation: Negotiation | null = null,
  viewer: Viewer = { kind: "public" },
): readonly StoryEntry[] {
  const all = [
    ...versionEntries(matter),
    ...hearingEntries(matter),
    ...decisionEntries(matter, standing),
    ...(matter.withdrawn
      ? [entry(matter.withdrawn.on, "withdrawn", matter.broughtBy, null, { reason: matter.withdrawn.reason })]
      : []),
    ...resultEntries(matter, today, standing),
    ...(negotiation ? negotiationStory(negotiation, viewer) : []),
  ];
  return all.filter(({ date }) => date <= today).sort(inOrder);
}

const versionEntries = (matter: Matter): readonly StoryEntry[] =>
  matter.versions.flatMap(({ proposal, sentOn, note }, at) =>
    sentOn === null
      ? []
      : [
          entry(sentOn, at === 0 ? "sent" : "new-version", matter.broughtBy, `${proposal.version}`, {
            version: proposal.version,
            note,
            sameText: matter.versions[at - 1]?.proposal.hash === proposal.hash,
          }),
        ],
  );

function hearingEntries(matter: Matter): readonly StoryEntry[] {
  const { views, replies, hearingClosing } = matter;
  return [
    ...views.map((view) =>
      entry(view.on, "view", view.body, view.id, {
        version: view.version,
        late: isLateView(view, matter),
        proposesWords: view.proposedText !== null,
      }),
    ),
    ...replies.map(({ view, answer, changed, reason, by, on }) =>
      entry(on, "reply", by, view, {
        answer,
        reason,
        place: changed?.place ?? null,
        version: changed?.version ?? null,
      }),
    ),
    ...(hearingClosing ? [entry(hearingClosing.on, "hearing-closed", hearingClosing.by, null, {})] : []),
    ...(hearingClosing?.breach
      ? [
          entry(hearingClosing.on, "breach", hearingClosing.by, null, {
            code: hearingClosing.breach.code,
            views: hearingClosing.breach.views,
            reason: hearingClosing.breach.reason,
          }),
        ]
      : []),
  ];
}

/** A decision is told with whether it counted for the text that it was made on. */
function decisionEntries(matter: Matter, standing: Standing): readonly StoryEntry[] {
  return [
    ...matter.decisions.map((decision) => {
      const { counts, reasons, flags } = assessDecision(decision, matter, standing, { hash: decision.on.hash });
      return entry(decision.date, "decision", decision.body, decision.id, {
        outcome: decision.outcome.kind,
        version: decision.on.version,
        counts,
        reasons: reasons.map(({ code }) => code),
        flags: flags.map(({ code }) => code),
      });
    }),
    ...matter.recognitions.map(({ decision, by, on, reason }) => entry(on, "recognition", by, decision, { reason })),
  ];
}

/** What each text came to, where it came to something for good. */
function resultEntries(matter: Matter, today: PlainDate, standing: Standing): readonly StoryEntry[] {
  const texts = new Set(matter.versions.filter(({ sentOn }) => sentOn !== null).map(({ proposal }) => proposal.hash));
  return [...texts].flatMap((hash, at) => {
    const { state, on, version } = resultOf(matter, today, standing, hash);
    const isEnd = state === "adopted" || at === texts.size - 1;
    return isEnd && on !== null && state !== "withdrawn" ? [entry(on, "result", null, null, { state, version })] : [];
  });
}

const inOrder = (a: StoryEntry, b: StoryEntry): number =>
  compare(a.date, b.date) ||
  order.indexOf(a.kind) - order.indexOf(b.kind) ||
  compare(a.who ?? "", b.who ?? "") ||
  compare(a.about ?? "", b.about ?? "");
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
