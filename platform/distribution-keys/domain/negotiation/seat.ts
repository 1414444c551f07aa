import { type MediatorCandidate, mayMediateBetween, type ParticipantId } from "../../../cooperations/domain/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import { type Holder, holder, participantHolder } from "../../../kernel/domain/holder.ts";
import { mayReadInternal } from "../../../kernel/domain/visibility.ts";
import type { Viewer } from "../../../matters/domain/index.ts";

/** Who sits at the table of a negotiation, and who may mediate. Both stand as they were when it was opened. */
export type Table = { readonly participants: readonly ParticipantId[]; readonly mediators: readonly Holder[] };

/** The place from which somebody looks at a negotiation. The public has none. */
export type Seat =
  | { readonly kind: "participant"; readonly id: ParticipantId; readonly holder: Holder }
  | { readonly kind: "mediator"; readonly holder: Holder };

/** Every place that the actor may look from: insiders of those who take part, and the mediators' officers. */
export const seatsOf = (actor: Actor, { participants, mediators }: Table): readonly Seat[] => [
  ...participants
    .map((id) => ({ kind: "participant" as const, id, holder: participantHolder(id) }))
    .filter((seat) => mayReadInternal(actor, seat.holder)),
  ...mediators
    .filter((at) => actor.roles.some(({ role, holder: held }) => role === "cooperation-officer" && held === at))
    .map((at) => ({ kind: "mediator" as const, holder: at })),
];

/** The seat that is wished for, else the first: nobody sees by two seats at once. */
export const chosenSeat = (seats: readonly Seat[], wished: string | null): Seat | null =>
  seats.find(({ holder: at }) => at === wished) ?? seats[0] ?? null;

export function viewerFrom(seat: Seat | null): Viewer {
  if (seat === null) return { kind: "public" };
  return seat.kind === "participant" ? { kind: "participant", id: seat.id } : { kind: "mediator" };
}

/** The cooperation's own office, and everyone who may mediate between its parties. */
export const mediatorsFor = (
  cooperation: string,
  parties: readonly ParticipantId[],
  candidates: readonly MediatorCandidate[],
): readonly Holder[] => [
  ...new Set([
    holder("cooperation", cooperation),
    ...candidates
      .filter((candidate) => mayMediateBetween(parties, candidate))
      .map(({ id }) => holder("cooperation", id))
      .sort(),
  ]),
];
