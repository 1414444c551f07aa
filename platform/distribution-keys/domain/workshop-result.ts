import { type Evaluation, evaluate, type Key, type ParticipantId, parse, parseDraft } from "@omforent/fairness";
import { type Fraction, fraction, fractions, type Ore, plainDate, type Refusal, type Result } from "@omforent/kernel";
import { keyInUse } from "./key-in-use.ts";
import { scenarioFor } from "./key-scenario.ts";
import type { KeyVersion } from "./key-version.ts";
import { vocabularyOf, type WorkshopFacts } from "./workshop-facts.ts";
import type { WorkshopState } from "./workshop-state.ts";
import { type YardstickName, yardsticks } from "./yardsticks.ts";

/** One key of the workshop and what it gives: the sentence is wrong, or something is missing, or there is a split. */
export type KeyResult = {
  readonly sentence: string;
  readonly key: Key | null;
  /** What a sentence says that is no right key yet (30 % and 65 %), so that its parts can be put right; null when it says nothing. */
  readonly draft: Key | null;
  readonly outcome: Result<Evaluation>;
};

export type WorkshopResult = {
  readonly keys: readonly KeyResult[];
  /** What the same total would have been by each yardstick; null when a figure is missing or there is no total. */
  readonly yardsticks: Readonly<Record<YardstickName, Evaluation | null>>;
  /** Today's key in the chosen cooperation and what it gives of the same total; null: not known. */
  readonly today: { readonly version: KeyVersion; readonly outcome: Result<Evaluation> } | null;
};

/** Everything but the years. `keys` are read and evaluated with the library itself: no figure is computed twice. */
export function workshopResult(state: WorkshopState, facts: WorkshopFacts): WorkshopResult {
  const keys = state.keys.map((sentence) => keyResult(sentence, state, facts));
  const total = keys.find(({ outcome }) => outcome.ok)?.outcome;
  const whole = total?.ok ? withAmount(state, total.value.total) : null;
  return {
    keys,
    yardsticks: {
      equal: whole && splitOrNull(evaluate(scenarioFor(yardsticks.equal, whole, facts))),
      population: whole && splitOrNull(evaluate(scenarioFor(yardsticks.population, whole, facts))),
    },
    today: todaysKey(state, facts),
  };
}

/** Reads one sentence and applies it. */
export function keyResult(sentence: string, state: WorkshopState, facts: WorkshopFacts): KeyResult {
  const vocabulary = vocabularyOf(state, facts);
  const key = parse(sentence, vocabulary, state.language);
  if (!key.ok) {
    const draft = parseDraft(sentence, vocabulary, state.language);
    return { sentence, key: null, draft: draft.ok ? draft.value : null, outcome: key };
  }
  return { sentence, key: key.value, draft: null, outcome: evaluate(scenarioFor(key.value, state, facts)) };
}

function todaysKey(state: WorkshopState, facts: WorkshopFacts): WorkshopResult["today"] {
  const version = keyInUse(facts.versions, plainDate(state.year, 12, 31));
  return version && { version, outcome: evaluate(scenarioFor(version.key, state, facts)) };
}

/**
 * The missing figures of an outcome, one by one. Where the key names no date, the library misses a common one for everybody;
 * those who have a figure of that date are left out here, since entering the others' is enough.
 */
export function missingFigures(outcome: Result<unknown>, facts: Pick<WorkshopFacts, "figures">): readonly Refusal[] {
  if (outcome.ok) return [];
  const all = (outcome.refusal.because ?? [outcome.refusal]).filter(({ code }) => code === "key/figure-missing");
  const isKnown = ({ params }: Refusal) =>
    facts.figures.some(
      (figure) =>
        figure.participant === params.participant && figure.measure === params.measure && figure.date === params.date,
    );
  const unknown = all.filter((refusal) => !isKnown(refusal));
  return unknown.length > 0 ? unknown : all;
}

export const amountOf = (evaluation: Evaluation | null, id: ParticipantId): Ore | null =>
  evaluation?.shares.find((share) => share.id === id)?.amount ?? null;

/** Øre per inhabitant, exactly; null when the population of that year is not known. */
export function perInhabitant(amount: Ore, population: Fraction | null): Fraction | null {
  return population === null || fractions.isZero(population) ? null : fractions.divide(fraction(amount), population);
}

const withAmount = (state: WorkshopState, amount: Ore): WorkshopState => ({ ...state, amount });
const splitOrNull = (result: Result<Evaluation>): Evaluation | null => (result.ok ? result.value : null);
