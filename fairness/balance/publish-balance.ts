import type { Balance, ParticipantBalance } from "./balance.ts";
import { suppressSmall, usualThreshold } from "./suppression.ts";

/** What may be published of one participant; null is «ikke vist», and says nothing about how many there were. */
export type PublishedBalance = Pick<ParticipantBalance, "id" | "payShare"> & {
  readonly [Name in "count" | "useShare" | "ratio" | "interval" | "verdict" | "shrunkenRatio" | "skew"]:
    | ParticipantBalance[Name]
    | null;
};

export type Publication = {
  readonly participants: readonly PublishedBalance[];
  /** Null when the total would give away what is hidden. */
  readonly events: number | null;
};

/**
 * A balance with small counts left out (rules of SSB and Helsedirektoratet; see `suppressSmall`): a participant is shown when
 * at least `threshold` persons stand behind its events, and none of them behind more than half. When exactly one would
 * be hidden, or those hidden are too few persons together, the one with the fewest persons besides is hidden too; every figure derived from a count goes with it. The
 * host's own test and the test of all are not published: they are one equation each about what is hidden.
 *
 * @param persons events of each person, by participant; a participant without a list is treated as too few
 * @throws RangeError when the threshold is below 3
 */
export function publishBalance(
  { participants, events }: Balance,
  persons: ReadonlyMap<string, readonly number[]>,
  threshold = usualThreshold,
): Publication {
  const behind = participants.map(({ id, count }) => personsBehind(persons.get(id) ?? [], count));
  const { cells, total } = suppressSmall(
    behind.map((number) => [number]),
    { threshold },
  );
  const isHidden = cells.map(
    ([cell], index) => cell === null || (behind[index] === 0 && participants[index]!.count > 0),
  );
  hideMore(isHidden, behind, threshold);
  return {
    participants: participants.map((one, index) => (isHidden[index] ? hidden(one) : shown(one))),
    events: total === null || isHidden.some(Boolean) ? null : events,
  };
}

/** Nobody counts when one person is behind more than half of the events: it would be that person who is published. */
function personsBehind(eventsOfEach: readonly number[], count: number): number {
  const largest = Math.max(0, ...eventsOfEach);
  return 2 * largest > count && count > 0 ? Math.min(1, eventsOfEach.length) : eventsOfEach.filter((e) => e > 0).length;
}

/**
 * Shares sum to one, so what is hidden follows from the others as a sum: at least two are hidden, and together they must be as many
 * persons as may be published.
 */
function hideMore(isHidden: boolean[], behind: readonly number[], threshold: number): void {
  const isSafe = () => {
    const hiddenOnes = behind.filter((_, index) => isHidden[index]);
    return hiddenOnes.length === 0 || (hiddenOnes.length > 1 && hiddenOnes.reduce((a, b) => a + b, 0) >= threshold);
  };
  while (!isSafe()) {
    const open = behind.map((number, index) => ({ number, index })).filter(({ index }) => !isHidden[index]);
    // Somebody without any persons hides nothing, as long as there is anyone else.
    const [fewest] = open.toSorted(
      (a, b) => Number(a.number === 0) - Number(b.number === 0) || a.number - b.number || a.index - b.index,
    );
    if (!fewest) return;
    isHidden[fewest.index] = true;
  }
}

/** How many events it would take is left out: it follows from everyone's persons. */
const shown = ({ eventsNeeded: _, ...one }: ParticipantBalance): PublishedBalance => one;

const hidden = ({ id, payShare }: ParticipantBalance): PublishedBalance => ({
  id,
  payShare,
  count: null,
  useShare: null,
  ratio: null,
  interval: null,
  verdict: null,
  shrunkenRatio: null,
  skew: null,
});
