import type { Negotiation } from "../negotiation/negotiation.ts";
import { sharedAnswers, type Viewer } from "../negotiation/open-answers.ts";
import { entry, type StoryEntry } from "./story-entry.ts";

/** The rounds of a negotiation as they happened, as far as they are open to someone. */
export const negotiationStory = (negotiation: Negotiation, viewer: Viewer): readonly StoryEntry[] =>
  negotiation.rounds.flatMap((round) => [
    entry(round.openedOn, "round-opened", null, `${round.number}`, { round: round.number }),
    ...round.proposals.map(({ id, by, on, sentence }) =>
      entry(on, "key-tabled", by, id, { round: round.number, sentence, byMediator: by === null }),
    ),
    ...sharedAnswers(round, viewer).flatMap(({ participant, sharing, reason, conditions, verdicts }) =>
      sharing.with === "nobody"
        ? []
        : [
            entry(sharing.on, "answer-shared", participant, null, {
              round: round.number,
              with: sharing.with,
              reason,
              conditions,
              verdicts: Object.fromEntries(verdicts),
            }),
          ],
    ),
  ]);
