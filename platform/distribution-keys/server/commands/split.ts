import {
  type Evaluation,
  type EvaluationOnTheWire,
  evaluate,
  evaluationToWire,
  type Figure,
  type Key,
  type Language,
  languages,
  parse,
  readingsIn,
  type Scenario,
  type ScenarioRead,
  scenarioFromWire,
  type Vocabulary,
} from "@omforent/fairness";
import { ok, type Refusal, type Result } from "@omforent/kernel";
import { namedRefusal } from "./named-refusal.ts";
import type { PublicFigures } from "./public-figures.ts";
import { withPublicNames } from "./with-public-names.ts";

export type SplitAnswer = {
  readonly output: EvaluationOnTheWire;
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  readonly vocabulary: Vocabulary;
};

/** `omforent split` and `POST /api/v1/split`: an amount divided by a key, with the explanation of every share. */
export function splitCommand(json: unknown, known: PublicFigures, language: Language): Result<SplitAnswer> {
  const readSentence = hasStatedLanguage(json) ? parse : parseInSomeLanguage;
  const vocabularyKnown = { measures: known.measures, participants: [] };
  const read = scenarioFromWire(withPublicNames(json, known), vocabularyKnown, readSentence, language);
  if (!read.ok) return read;
  const fetched = publicFiguresFor(read.value, known);
  if (!fetched.ok) return fetched;
  const { vocabulary } = read.value;
  const scenario = { ...read.value.scenario, figures: [...read.value.scenario.figures, ...fetched.value] };
  const evaluation = evaluate(scenario);
  const ids = scenario.participants.map(({ id }) => id);
  if (!evaluation.ok) return { ok: false, refusal: namedRefusal(evaluation.refusal, { vocabulary, ids, language }) };
  const output = evaluationToWire(evaluation.value, scenario.key);
  return ok({ output, scenario, evaluation: evaluation.value, vocabulary });
}

const hasStatedLanguage = (json: unknown): boolean =>
  typeof json === "object" && json !== null && "lang" in json && json.lang !== null;

/** The reader's language need not be the sentence's: without `lang` the sentence may be in any, and the reader's is tried first. */
function parseInSomeLanguage(sentence: string, vocabulary: Vocabulary, language: Language): Result<Key> {
  const first = parse(sentence, vocabulary, language);
  if (first.ok) return first;
  const others = languages.filter((other) => other !== language);
  return others.map((other) => parse(sentence, vocabulary, other)).find((read) => read.ok) ?? first;
}

const publicNumber = /^\d{2}(\d{2})?$/;

/**
 * The public figures that the key reads, for those who state no statistics of their own and whose id is a municipality's
 * or a county's number. A number that is not in use is refused; what else is missing is named by the evaluation.
 */
function publicFiguresFor(
  { scenario, withoutStatistics }: ScenarioRead,
  known: PublicFigures,
): Result<readonly Figure[]> {
  const read = new Set([...readingsIn(scenario.key.cost)].map(({ measure }) => measure));
  const measures = known.measures.filter(({ id }) => read.has(id));
  const numbers = new Set(withoutStatistics.filter((id) => publicNumber.test(id)));
  const figures: Figure[] = [];
  const refusals: Refusal[] = [];
  for (const [place, { id }] of measures.length > 0 ? scenario.participants.entries() : []) {
    if (!numbers.has(id)) continue;
    const found = measures.map((measure) => known.figuresFor([id], measure.id));
    const refused = found.find((result) => !result.ok);
    if (refused) refusals.push({ ...innermost(refused.refusal), path: `participants/${place}/id` });
    else figures.push(...found.flatMap((result) => (result.ok ? result.value : [])));
  }
  const [first] = refusals;
  if (!first) return ok(figures);
  return { ok: false, refusal: refusals.length === 1 ? first : { ...first, because: refusals } };
}

/** Of a refused list of one: the reason itself. */
const innermost = (refusal: Refusal): Refusal => refusal.because?.[0] ?? refusal;
