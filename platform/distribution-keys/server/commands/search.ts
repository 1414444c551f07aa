import {
  type Acceptance,
  type AskingKey,
  acceptableKeys,
  acceptableProposals,
  type ExactShares,
  evaluate,
  type FoundKey,
  type Front,
  type Key,
  keysIn,
  keyToWire,
  type Language,
  type NearestByBound,
  type NearestKeys,
  type NearKey,
  type NewLinearProgram,
  nearestByBound,
  nearestKeys,
  type Objective,
  type Position,
  type Progress,
  type ProposalResults,
  render,
  searchKeys,
} from "@omforent/fairness";
import { type Fraction, fractions, type Ore, ok, oreToWire, type Result } from "@omforent/kernel";
import { roundHalfAway } from "../../../kernel/domain/format-money.ts";
import type { PublicFigures } from "./public-figures.ts";
import { datesOf, type SearchQuestion, searchQuestion } from "./search-question.ts";

export type SearchAnswer = {
  readonly question: SearchQuestion;
  readonly front: Front;
  readonly nearest: NearestKeys | null;
  /** Instead of comparing all keys, where they are too many. */
  readonly byBound: NearestByBound | null;
  readonly acceptance: Acceptance | null;
  readonly proposals: ProposalResults | null;
  readonly output: Readonly<Record<string, unknown>>;
};

/** `mostCells`: how many amounts may be computed at most, one for each key, participant and year. */
export type SearchSetting = {
  readonly known: PublicFigures;
  readonly language: Language;
  readonly mostCells: number;
  /** For wanted splits where there are too many keys to compare: a solver that bounds them. */
  readonly loadSolver?: () => Promise<NewLinearProgram>;
};

/** `omforent search` and `POST /api/v1/search`: every key in steps, the best of them, the nearest, and what all can live with. */
export async function searchCommand(json: unknown, setting: SearchSetting): Promise<Result<SearchAnswer>> {
  const { known, language, mostCells } = setting;
  const read = searchQuestion(json, known, language);
  if (!read.ok) return read;
  const question = read.value;
  const { problem, objectives, target, document } = question;
  const mostKeys = Math.floor(mostCells / (problem.participants.length * problem.years.length));
  const limits = { mostKeys, ...(document.front === null ? { most: 50 } : { most: document.front }) };
  // A bound says which key is nearest, and nothing else: whoever asks for more is told that there are too many keys.
  const asksForNearestOnly =
    document.objectives === null &&
    question.proposals.length === 0 &&
    document.participants.every(({ maximum }) => maximum === null);
  if (target && asksForNearestOnly && setting.loadSolver && keysIn(problem) > BigInt(mostKeys)) {
    const byBound = nearestByBound({ ...problem, target, by: document.by }, await setting.loadSolver());
    return byBound.ok ? ok(boundAnswer(question, byBound.value, language)) : byBound;
  }
  const front = await politely(searchKeys({ ...problem, objectives, ...limits }));
  if (!front.ok) return front;
  const nearest = target && (await politely(nearestKeys({ ...problem, target, by: document.by, mostKeys })));
  if (nearest && !nearest.ok) return nearest;
  const maxima = document.participants.flatMap(({ id, maximum }) =>
    maximum === null ? [] : [{ participant: id, amount: maximum }],
  );
  const acceptance =
    maxima.length === 0 ? null : await politely(acceptableKeys({ ...problem, objectives, ...limits, maxima }));
  if (acceptance && !acceptance.ok) return acceptance;
  const proposals = question.proposals.length === 0 ? null : proposalsOf(question);
  if (proposals && !proposals.ok) return proposals;
  const found = {
    question,
    front: front.value,
    nearest: nearest?.value ?? null,
    byBound: null,
    acceptance: acceptance?.value ?? null,
    proposals: proposals?.value ?? null,
  };
  return ok({ ...found, output: outputOf(found, language) });
}

function boundAnswer(question: SearchQuestion, byBound: NearestByBound, language: Language): SearchAnswer {
  const { problem } = question;
  const shown = keyToOutput(byBound.nearest, question, language);
  const front: Front = { keys: [], examined: 0, admitted: 0, grains: [], thinned: false };
  const output = {
    proved: {
      method: "bound",
      keys: String(keysIn(problem)),
      step: `1/${problem.steps}`,
      maxParts: problem.mostParts ?? problem.criteria.length,
      thinned: false,
      gap: byBound.gap,
    },
    objectives: [],
    front: [],
    nearest: [nearToOutput(byBound.nearest, shown, question)],
  };
  return { question, front, nearest: null, byBound, acceptance: null, proposals: null, output };
}

/** Lets others have their turn from time to time: a server answers while it searches. */
async function politely<Found>(search: Generator<Progress, Found>): Promise<Found> {
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    await new Promise((resume) => setImmediate(resume));
  }
}

function proposalsOf({ document, problem, proposals, figures }: SearchQuestion): Result<ProposalResults> {
  const ground = { participants: document.participants, figures, dates: datesOf(document) };
  const tabled = [];
  for (const { id, key } of proposals) {
    const shares: Fraction[][] = [];
    for (const date of ground.dates) {
      const found = evaluate({ key, ...ground, amount: document.amount, date });
      if (!found.ok) return found;
      shares.push(found.value.shares.map(({ fraction }) => fraction ?? fractions.zero));
    }
    tabled.push({ id, shares });
  }
  const positions = document.participants.flatMap(({ id: participant, maximum, accepts, rejects }): Position[] =>
    accepts !== null || rejects !== null
      ? [{ kind: "answers", participant, accepts: accepts ?? [], rejects: rejects ?? [] }]
      : maximum === null
        ? []
        : [{ kind: "maximum", participant, amount: maximum }],
  );
  const { participants, years } = problem;
  const found = acceptableProposals({ participants, years, proposals: tabled, positions });
  if (found.ok) return found;
  const place = participants.indexOf(String(found.refusal.params.participant));
  return { ok: false, refusal: { ...found.refusal, path: `participants/${place}` } };
}

type Found = Omit<SearchAnswer, "output">;

function outputOf(
  { question, front, nearest, acceptance, proposals }: Found,
  language: Language,
): SearchAnswer["output"] {
  const { problem, objectives } = question;
  const shown = (found: FoundKey) => keyToOutput(found, question, language);
  const scored = (one: Front["keys"][number]) => ({ ...shown(one), scores: scoresToOutput(one.scores, objectives) });
  const asking = (one: AskingKey) => ({ ...shown(one), asked: askedToOutput(one) });
  return {
    proved: {
      method: "exhaustive",
      keys: String(front.examined),
      step: `1/${problem.steps}`,
      maxParts: problem.mostParts ?? problem.criteria.length,
      thinned: front.thinned,
    },
    objectives: objectives.map(({ kind }) => kind),
    front: front.keys.map(scored),
    ...(nearest
      ? { nearest: byDistance(nearest, question).map((near) => nearToOutput(near, shown(near), question)) }
      : {}),
    ...(acceptance
      ? {
          acceptance: {
            acceptable: String(acceptance.front.admitted),
            front: acceptance.front.keys.map(scored),
            silent: acceptance.silent,
            ...(acceptance.deadlock
              ? {
                  leastAsked: asking(acceptance.deadlock.leastAsked),
                  concessions: acceptance.deadlock.concessions.map(asking),
                }
              : {}),
          },
        }
      : {}),
    ...(proposals ? { proposals: proposalsToOutput(proposals) } : {}),
  };
}

export const byDistance = ({ byParts }: NearestKeys, { document }: SearchQuestion): readonly NearKey[] =>
  byParts.toSorted((a, b) => fractions.compare(a.distance[document.by], b.distance[document.by]) || a.parts - b.parts);

const nearToOutput = (near: NearKey, shown: ReturnType<typeof keyToOutput>, { problem }: SearchQuestion) => ({
  ...shown,
  distance: {
    "total-variation": fractions.toWire(near.distance["total-variation"]),
    "largest-deviation": fractions.toWire(near.distance["largest-deviation"]),
  },
  years: shown.years.map((year, place) => ({
    ...year,
    off: Object.fromEntries(problem.participants.map((id, at) => [id, fractions.toWire(near.off[place]![at]!)])),
  })),
});

function keyToOutput({ key, parts, shares }: FoundKey, question: SearchQuestion, language: Language) {
  return {
    sentence: render(key, question.vocabulary, language),
    key: keyToWire(key),
    parts,
    years: yearsOf(key, shares, question),
  };
}

/** Rounded amounts by the same evaluation as every other command. */
export function yearsOf(key: Key, shares: ExactShares, { document, problem, figures }: SearchQuestion) {
  return datesOf(document).map((date, year) => {
    const found = evaluate({ key, participants: document.participants, figures, amount: document.amount, date });
    if (!found.ok) throw new Error(`a key of the search cannot be evaluated: ${found.refusal.code}`);
    return {
      year: date === null ? null : date.slice(0, 4),
      shares: Object.fromEntries(problem.participants.map((id, at) => [id, fractions.toWire(shares[year]![at]!)])),
      amounts: Object.fromEntries(found.value.shares.map(({ id, amount }) => [id, oreToWire(amount)])),
    };
  });
}

const scoresToOutput = (scores: readonly Fraction[], objectives: readonly Objective[]) =>
  Object.fromEntries(objectives.map(({ kind }, each) => [kind, scoreToOutput(scores[each]!, kind)]));

/** Kroner to the øre, shares exactly, parts as a number. */
function scoreToOutput(score: Fraction, kind: Objective["kind"]): string | number {
  if (kind === "parts") return Number(score.n);
  if (kind === "distance" || kind === "instability") return fractions.toWire(score);
  return oreToWire(roundHalfAway(score) as Ore);
}

const askedToOutput = ({ asked }: AskingKey) =>
  asked.map(({ participant, beyond }) => ({ participant, beyond: oreToWire(roundUp(beyond)) }));

/** A maximum that gives by less would not be enough. */
export const roundUp = (beyond: Fraction): Ore => -fractions.floor(fractions.negate(beyond)) as Ore;

const proposalsToOutput = ({
  results,
  acceptable,
  undecided,
  leastReluctance,
  concessions,
  silent,
}: ProposalResults) => ({
  results: results.map(({ id, accepts, rejects, open }) => ({ id, accepts, rejects, open })),
  acceptable,
  undecided,
  leastReluctance,
  concessions: concessions.map(({ id, participant, beyond }) => ({
    id,
    participant,
    beyond: beyond && oreToWire(roundUp(beyond)),
  })),
  silent,
});
