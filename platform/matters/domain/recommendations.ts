import type { Decision } from "./decisions/decision.ts";
import { askedVersion, type Matter, participationOf } from "./matter.ts";

/**
 * What the bodies on a participant's way have recommended on the text that is asked about, the chief executive's too: the newest of each, in the
 * order of the path. Who has said nothing is not there, and shown as not known.
 */
export function recommendationsOf(matter: Matter, participant: string): readonly Decision[] {
  const path = participationOf(matter, participant)?.path ?? [];
  const { hash } = askedVersion(matter).proposal;
  return path.slice(0, -1).flatMap((body) => {
    const said = matter.decisions.filter((decision) => decision.body === body && decision.on.hash === hash);
    return said.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))[0] ?? [];
  });
}
