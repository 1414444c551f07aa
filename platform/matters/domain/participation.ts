import type { BodyId } from "../../bodies/domain/index.ts";
import type { ParticipantId } from "../../cooperations/domain/index.ts";

/** Decides: vedtar; is-heard: høres; is-informed: orienteres. */
export const ways = ["decides", "is-heard", "is-informed"] as const;
export type Way = (typeof ways)[number];

/**
 * How one participant takes part. `path` (behandlingsrekke) is the order of its bodies: committee, formannskap, council. The last one
 * answers for the participant; those before it recommend.
 */
export type Participation = {
  readonly participant: ParticipantId;
  readonly how: Way;
  readonly path: readonly BodyId[];
};

/** The body that answers; null for who is only informed and has no path. */
export const answeringBody = ({ path }: Participation): BodyId | null => path.at(-1) ?? null;

/** A question about how much of the path has a body in it: -1 when it is not there. */
export const placeIn = ({ path }: Participation, body: BodyId): number => path.indexOf(body);
