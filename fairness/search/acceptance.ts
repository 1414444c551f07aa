import { type Fraction, fraction, fractions, type Ore, ok, type Result, refuse } from "@omforent/kernel";
import type { ParticipantId } from "../keys/index.ts";
import { excessesOf } from "./excesses.ts";
import { Least } from "./least.ts";
import type { Objective } from "./problem.ts";
import { type FoundKey, type Front, type FrontQuestion, foundKey, searchKeys } from "./search-keys.ts";
import { type Progress, walkOf } from "./walk.ts";

/** The most that a participant says it can live with paying, in each year, before rounding. */
export type Maximum = { readonly participant: ParticipantId; readonly amount: Ore };

/** How much a key asks of one participant beyond its maximum, in øre, exactly. */
export type Asked = { readonly participant: ParticipantId; readonly beyond: Fraction };

export type AskingKey = FoundKey & { readonly asked: readonly Asked[] };

export type Acceptance = {
  /** The best of the keys that nobody who has answered pays too much by. `admitted` says how many they are. */
  readonly front: Front;
  /** Those who have not answered: nothing is assumed of them. */
  readonly silent: readonly ParticipantId[];
  /** Where no key is acceptable to all who have answered; otherwise null. */
  readonly deadlock: Deadlock | null;
};

export type Deadlock = {
  /** Asks the least of whoever is asked the most; then of the next, and so on. */
  readonly leastAsked: AskingKey;
  /** For each whose concession alone opens the way: the key that asks the least of it, and of nobody else. Smallest first. */
  readonly concessions: readonly AskingKey[];
};

export type AcceptanceQuestion = Omit<FrontQuestion, "required"> & { readonly maxima: readonly Maximum[] };

/**
 * Which keys all can live with, by comparing every one; and if there is none, the key that asks the least, and whose maximum
 * alone would have to give, by how much. Only the maxima given are used. Refusals: those of `searchKeys`,
 * `search/maximum-unknown-participant`, `search/maximum-twice`, `search/no-maxima`.
 */
export function* acceptableKeys(question: AcceptanceQuestion): Generator<Progress, Result<Acceptance>> {
  const { participants, maxima } = question;
  const refused = checkMaxima(question);
  if (refused) return refused;
  const answered = new Map(maxima.map(({ participant, amount }) => [participant, amount]));
  const over = participants.map((id) => answered.get(id) ?? null);
  const within: Objective = { kind: "largest-increase", over };
  const front = yield* searchKeys({ ...question, required: [within] });
  if (!front.ok) return front;
  return ok({
    front: front.value,
    silent: participants.filter((id) => !answered.has(id)),
    deadlock: front.value.admitted > 0 ? null : yield* deadlockOf(question, over),
  });
}

function* deadlockOf(question: AcceptanceQuestion, over: readonly (Ore | null)[]): Generator<Progress, Deadlock> {
  const asked = (weights: readonly number[]) => askedBy(foundKey(question, weights), question, over);
  const excesses = excessesOf(question, over);
  const inOrder = (weights: readonly number[]) => {
    const all = asked(weights).map(({ beyond }) => fractions.maximum(beyond, fractions.zero));
    return all.sort((a, b) => fractions.compare(b, a));
  };
  const least = new Least(excesses.noise, inOrder);
  const alone = new Map(
    excesses.limited.map((index) => [index, new Least(excesses.noise, inOrder)]), // others are asked nothing
  );
  const walk = walkOf(question, []);
  const weights = new Int32Array(question.criteria.length);
  const weightsAt = (t: number) => {
    walk.lines.weightsAt(t, weights);
    return [...weights];
  };
  while (walk.advance()) {
    excesses.measure(walk.lines);
    const { first, second, who } = excesses;
    for (let t = 0; t < walk.lines.length; t += 1) {
      if (first[t]! <= least.limit) least.offer(first[t]!, weightsAt(t));
      const one = alone.get(who[t]!)!;
      if (second[t]! > excesses.noise || first[t]! > one.limit) continue;
      const isCertain = second[t]! < -excesses.noise;
      if (isCertain || asked(weightsAt(t)).filter(isAsked).length === 1) one.offer(first[t]!, weightsAt(t));
    }
    if (walk.isReportDue()) yield walk.progress();
  }
  const asking = (found: readonly number[]): AskingKey => ({
    ...foundKey(question, found),
    asked: asked(found).filter(isAsked),
  });
  const concessions = [...alone.values()].flatMap(({ weights: found }) => (found ? [asking(found)] : []));
  return {
    leastAsked: asking(least.weights!), // there is a key, and every key asks something of someone
    concessions: concessions.sort((a, b) => fractions.compare(a.asked[0]!.beyond, b.asked[0]!.beyond)),
  };
}

const isAsked = ({ beyond }: Asked): boolean => beyond.n > 0n;

/** What each with a maximum would pay beyond it in its worst year; negative is room that is left. */
function askedBy({ shares }: FoundKey, { participants, years }: AcceptanceQuestion, over: readonly (Ore | null)[]) {
  return participants.flatMap((participant, at): Asked[] => {
    const maximum = over[at]!;
    if (maximum === null) return [];
    const each = years.map(({ amount }, year) =>
      fractions.subtract(fractions.multiply(shares[year]![at]!, fraction(amount)), fraction(maximum)),
    );
    return [{ participant, beyond: each.reduce(fractions.maximum) }];
  });
}

function checkMaxima({ participants, maxima }: AcceptanceQuestion) {
  if (maxima.length === 0) return refuse("search/no-maxima", {}, { path: "limits" });
  const seen = new Set<ParticipantId>();
  for (const { participant } of maxima) {
    const path = `limits/${participant}`;
    if (!participants.includes(participant))
      return refuse("search/maximum-unknown-participant", { participant }, { path });
    if (seen.has(participant)) return refuse("search/maximum-twice", { participant }, { path });
    seen.add(participant);
  }
  return null;
}
