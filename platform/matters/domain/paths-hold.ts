import { ok, type Result, refuse } from "@omforent/kernel";
import type { BodyIndex } from "../../bodies/domain/index.ts";
import type { Participation } from "./participation.ts";

/** Whether each participant is somebody, and each path goes through its own bodies. Refusals: `matter/unknown-participant`, `matter/body-not-theirs`. */
export function pathsHold(
  participations: readonly Participation[],
  bodies: BodyIndex,
  isKnown: (participant: string) => boolean,
): Result<true> {
  for (const [at, { participant, path }] of participations.entries()) {
    const where = { path: `participations/${at}` };
    if (!isKnown(participant))
      return refuse("matter/unknown-participant", { participant: participant.slice(0, 100) }, where);
    const other = path.find((body) => bodies.get(body)?.holder !== participant);
    if (other !== undefined) return refuse("matter/body-not-theirs", { participant, body: other.slice(0, 100) }, where);
  }
  return ok(true);
}
