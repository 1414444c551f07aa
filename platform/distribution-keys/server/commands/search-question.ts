import {
  type Criterion,
  criterionOf,
  type Figure,
  type Key,
  type Language,
  languages,
  type MeasureId,
  measureNamed,
  type Objective,
  parse,
  readingsIn,
  type SearchDocument,
  type SearchProblem,
  type ShareRule,
  searchFromWire,
  type Vocabulary,
} from "@omforent/fairness";
import { type Fraction, fractions, ok, plainDate, type Result, refuse } from "@omforent/kernel";
import { namedRefusal } from "./named-refusal.ts";
import type { PublicFigures } from "./public-figures.ts";
import { withPublicNames } from "./with-public-names.ts";

/** All that the search needs, with sentences read and public figures looked up. */
export type SearchQuestion = {
  readonly document: SearchDocument;
  readonly problem: SearchProblem;
  readonly objectives: readonly Objective[];
  readonly target: readonly Fraction[] | null;
  readonly proposals: readonly { readonly id: string; readonly key: Key }[];
  readonly vocabulary: Vocabulary;
  readonly figures: readonly Figure[];
};

/**
 * Refusals beside those of reading and evaluating: `search/criterion-not-shares`, `search/target-participant-missing`,
 * `search/target-unknown-participant`, `search/target-not-100`, `search/objective-needs`,
 * `search/front-size`.
 */
export function searchQuestion(json: unknown, known: PublicFigures, language: Language): Result<SearchQuestion> {
  const read = searchFromWire(withPublicNames(json, known));
  if (!read.ok) return read;
  const document = read.value;
  if (document.front !== null && (document.front < 2 || document.front > largestFront))
    return refuse("search/front-size", { most: largestFront }, { path: "front" });
  const ids = document.participants.map(({ id }) => id);
  const twice = ids.findIndex((id, place) => ids.indexOf(id) !== place);
  if (twice >= 0)
    return refuse("search/participant-twice", { participant: ids[twice]! }, { path: `participants/${twice}` });
  const vocabulary = vocabularyOf(document, known);
  const rules: ShareRule[] = [];
  for (const [place, written] of document.criteria.entries()) {
    const rule = ruleOf(written, vocabulary, language);
    if (!rule.ok) return at(rule, `criteria/${place}`);
    rules.push(rule.value);
  }
  const proposals: SearchQuestion["proposals"][number][] = [];
  for (const [place, { id, key: written }] of document.proposals.entries()) {
    const key = keyOf(written, vocabulary, language);
    if (!key.ok) return at(key, `proposals/${place}/key`);
    proposals.push({ id, key: key.value });
  }
  const costs = [...rules, ...proposals.map(({ key }) => key.cost)];
  const measures = new Set<MeasureId>([
    "population",
    ...costs.flatMap((cost) => [...readingsIn(cost)].map(({ measure }) => measure)),
  ]);
  const figures = figuresOf(document, vocabulary, known, measures);
  if (!figures.ok) return figures;
  const ground = { participants: document.participants, figures: figures.value, dates: datesOf(document) };
  const criteria: Criterion[] = [];
  for (const [place, rule] of rules.entries()) {
    const criterion = criterionOf(rule, ground);
    if (!criterion.ok) {
      const refusal = namedRefusal(criterion.refusal, { vocabulary, ids, language });
      return { ok: false, refusal: { ...refusal, path: `criteria/${place}` } };
    }
    criteria.push(criterion.value);
  }
  const target = targetOf(document);
  if (!target.ok) return target;
  const years = ground.dates.map((date) => ({ name: date?.slice(0, 4) ?? "", amount: document.amount }));
  const problem: SearchProblem = {
    participants: ids,
    years,
    criteria,
    steps: document.steps,
    ...(document.mostParts === null ? {} : { mostParts: document.mostParts }),
  };
  const objectives = objectivesOf(document, target.value, inhabitantsIn(document, figures.value));
  if (!objectives.ok) return objectives;
  return ok({
    document,
    problem,
    objectives: objectives.value,
    target: target.value,
    proposals,
    vocabulary,
    figures: figures.value,
  });
}

/** More keys than anyone reads. */
const largestFront = 1000;

export const datesOf = ({ years }: SearchDocument) =>
  years.length === 0 ? [null] : years.map((year) => plainDate(year, 1, 1));

const at = (refused: Extract<Result<never>, { ok: false }>, path: string) => ({
  ok: false as const,
  refusal: { ...refused.refusal, path: refused.refusal.path ? `${path}/${refused.refusal.path}` : path },
});

function vocabularyOf({ participants }: SearchDocument, { measures }: PublicFigures): Vocabulary {
  const names = new Set(participants.flatMap(({ statistics }) => (statistics ?? []).map(({ measure }) => measure)));
  const own = [...names]
    .filter((name) => !measureNamed(name, { measures, participants: [] }))
    .map((name) => ({ id: name, names: { nb: name, nn: name, en: name }, units: { nb: name, nn: name, en: name } }));
  return { measures: [...measures, ...own], participants: participants.map(({ id, name }) => ({ id, name })) };
}

/** A measure's name alone is a criterion too: "folketall". */
function ruleOf(written: string | Key, vocabulary: Vocabulary, language: Language): Result<ShareRule> {
  const measure = typeof written === "string" ? measureNamed(written.trim(), vocabulary) : undefined;
  if (measure)
    return ok({ kind: "measure", figure: { measure: measure.id, at: { kind: "unstated" }, unpublished: "wait" } });
  if (written === "equal") return ok({ kind: "equal" });
  const key = keyOf(written, vocabulary, language);
  if (!key.ok) return key;
  const { cost } = key.value;
  return cost.kind === "groups" || cost.kind === "charged-first" || cost.kind === "limited-amounts"
    ? refuse("search/criterion-not-shares")
    : ok(cost);
}

/** A sentence may be in any language; the reader's is tried first. */
function keyOf(written: string | Key, vocabulary: Vocabulary, language: Language): Result<Key> {
  if (typeof written !== "string") return ok(written);
  const first = parse(written, vocabulary, language);
  if (first.ok) return first;
  const others = languages.filter((each) => each !== language);
  return others.map((each) => parse(written, vocabulary, each)).find((read) => read.ok) ?? first;
}

function figuresOf(
  { participants }: SearchDocument,
  vocabulary: Vocabulary,
  known: PublicFigures,
  measures: ReadonlySet<MeasureId>,
): Result<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [place, { id, statistics }] of participants.entries()) {
    if (statistics !== null) {
      // A statistic is named by a measure's id or by its name in any language.
      figures.push(...statistics.map((one) => ({ ...one, measure: measureNamed(one.measure, vocabulary)!.id })));
      continue;
    }
    if (!/^\d{2}(\d{2})?$/.test(id)) continue;
    for (const { id: measure } of known.measures) {
      if (!measures.has(measure)) continue;
      const found = known.figuresFor([id], measure);
      if (!found.ok)
        return {
          ok: false,
          refusal: { ...(found.refusal.because?.[0] ?? found.refusal), path: `participants/${place}/id` },
        };
      figures.push(...found.value);
    }
  }
  return ok(figures);
}

/** Shares that sum to one, or any amounts: then their proportions count. Shares that miss by more than a thousandth are a mistake. */
function targetOf({ target, participants }: SearchDocument): Result<readonly Fraction[] | null> {
  if (target === null) return ok(null);
  const ids = participants.map(({ id }) => id);
  const stranger = [...target.keys()].find((id) => !ids.includes(id));
  if (stranger !== undefined)
    return refuse("search/target-unknown-participant", { participant: stranger }, { path: `target/${stranger}` });
  const missing = ids.find((id) => !target.has(id));
  if (missing !== undefined)
    return refuse("search/target-participant-missing", { participant: missing }, { path: "target" });
  const parts = ids.map((id) => target.get(id)!);
  const sum = fractions.sum(parts);
  const isShares = parts.every((part) => fractions.compare(part, fractions.one) <= 0);
  const miss = Math.abs(fractions.toNumber(fractions.subtract(sum, fractions.one)));
  if (parts.some(fractions.isNegative) || fractions.isZero(sum) || (isShares && miss > 0.001))
    return refuse("search/target-not-100", { sum: fractions.toWire(sum) }, { path: "target" });
  return ok(parts.map((part) => fractions.divide(part, sum)));
}

/** By year, then participant; null when anyone's is not known. */
function inhabitantsIn(document: SearchDocument, figures: readonly Figure[]): readonly (readonly Fraction[])[] | null {
  const rows = datesOf(document).map((date) =>
    document.participants.map(({ id }) => {
      const own = figures.filter(({ participant, measure }) => participant === id && measure === "population");
      const newestFirst = own.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
      return newestFirst.find((figure) => figure.date === null || date === null || figure.date <= date)?.value ?? null;
    }),
  );
  return rows.every((row) => row.every((value) => value !== null && value.n > 0n)) ? (rows as Fraction[][]) : null; // just checked
}

/** What was asked for; otherwise everything that the document gives grounds for. */
function objectivesOf(
  { participants, coalitions, objectives, years, by }: SearchDocument,
  target: readonly Fraction[] | null,
  inhabitants: readonly (readonly Fraction[])[] | null,
): Result<readonly Objective[]> {
  const over = participants.map(({ today }) => today);
  const possible: Readonly<Record<Objective["kind"], Objective | null>> = {
    "largest-increase": over.some((amount) => amount !== null) ? { kind: "largest-increase", over } : null,
    spread: inhabitants && { kind: "spread", inhabitants },
    distance: target && { kind: "distance", name: "target", target, by },
    core: coalitions && { kind: "core", coalitions },
    instability: years.length > 1 ? { kind: "instability" } : null,
    parts: { kind: "parts" },
  };
  if (objectives === null) return ok(Object.values(possible).filter((one) => one !== null));
  const lacking = objectives.find((kind) => possible[kind] === null);
  if (lacking)
    return refuse(
      "search/objective-needs",
      { objective: lacking, needs: needs[lacking] ?? "" },
      { path: "objectives" },
    );
  return ok([...new Set(objectives)].map((kind) => possible[kind]!));
}

const needs: Readonly<Partial<Record<Objective["kind"], string>>> = {
  "largest-increase": "participants/today",
  spread: "participants/statistics/population",
  distance: "target",
  core: "coalitions",
  instability: "years",
};
