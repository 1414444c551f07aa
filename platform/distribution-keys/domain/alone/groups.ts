import type { ParticipantId } from "@omforent/fairness";
import { type Ore, ore } from "@omforent/kernel";
import type { Standing } from "./standing.ts";

/** A group of two or more, but not all, of which something is certain. `surely` is the least it gains, by what the verdict says. */
export type GroupStanding = { readonly members: readonly ParticipantId[]; readonly surely: Ore };

export type Groups = {
  /** Would have paid less each for itself than they pay together here, whatever the truth. The largest gain first. */
  readonly leaving: readonly GroupStanding[];
  /** Pay together less than the dearest of them would alone. */
  readonly staying: readonly GroupStanding[];
  /** Groups of which nothing is certain. */
  readonly untold: number;
};

export const mostForGroups = 12;

/**
 * What is certain of groups when only the members' own costs are known, as ranges: a group costs at least what its dearest
 * member costs alone at the low end, and at most the sum of the high ends, since each can always be alone. Null for more
 * than twelve participants. The same verdicts as `coreOver` of those bounds, in whole øre.
 */
export function certainGroups(all: readonly Standing[]): Groups | null {
  if (all.length > mostForGroups) return null;
  const [leaving, staying]: [GroupStanding[], GroupStanding[]] = [[], []];
  let untold = 0;
  for (let mask = 1; mask < 2 ** all.length - 1; mask += 1) {
    const members = all.filter((_, player) => mask & (1 << player));
    if (members.length < 2) continue;
    const charge = members.reduce((sum, one) => sum + one.charge, 0n);
    const least = members.reduce((most, { alone }) => (alone && alone.from > most ? alone.from : most), ore(0n));
    const most = members.some(({ alone }) => !alone)
      ? null
      : members.reduce((sum, { alone }) => sum + (alone?.to ?? 0n), 0n);
    const ids = members.map(({ id }) => id);
    if (most !== null && most < charge) leaving.push({ members: ids, surely: ore(charge - most) });
    else if (least >= charge) staying.push({ members: ids, surely: ore(least - charge) });
    else untold += 1;
  }
  return { leaving: leaving.sort(largestFirst), staying: staying.sort(largestFirst), untold };
}

const largestFirst = (a: GroupStanding, b: GroupStanding): number =>
  b.surely > a.surely ? 1 : b.surely < a.surely ? -1 : a.members.length - b.members.length;
