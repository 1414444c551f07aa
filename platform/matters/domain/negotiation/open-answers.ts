import type { ParticipantId } from "../../../cooperations/domain/index.ts";
import { type Answer, currentRound, type Negotiation, type Round } from "./negotiation.ts";

/** Who looks: a participant, the mediator, or anyone at all. */
export type Viewer =
  | { readonly kind: "participant"; readonly id: ParticipantId }
  | { readonly kind: "mediator" }
  | { readonly kind: "public" };

/**
 * The answers that are open to someone: one's own newest, and of each other the newest that has been shared with one. Everything that is
 * shown or reckoned comes through here, so that what is private changes nothing for others, not even by being there.
 */
export function openAnswers(
  negotiation: Negotiation,
  viewer: Viewer,
  round: Round = currentRound(negotiation),
): readonly Answer[] {
  return negotiation.participants.flatMap(
    (participant) =>
      round.answers.findLast((answer) => answer.participant === participant && isOpenTo(answer, viewer)) ?? [],
  );
}

/** Every answer that somebody has shared and that is open to the viewer, in the order in which they were given: also those that another has taken the place of. */
export const sharedAnswers = (round: Round, viewer: Viewer): readonly Answer[] =>
  round.answers.filter((answer) => answer.sharing.with !== "nobody" && isOpenTo(answer, viewer));

function isOpenTo({ participant, sharing }: Answer, viewer: Viewer): boolean {
  switch (viewer.kind) {
    case "participant":
      return viewer.id === participant || sharing.with === "everyone";
    case "mediator":
      return sharing.with !== "nobody";
    case "public":
      return sharing.with === "everyone" && sharing.exemption === null;
  }
}
