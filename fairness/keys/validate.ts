import { ok, type Result, refuse } from "@omforent/kernel";
import { type CostGroups, type CostRule, type Key, type OutsideTheSplit, roundingUnits } from "./key.ts";
import { partProblems } from "./part-problems.ts";
import { largestKey, type Problem } from "./problem.ts";

/**
 * Whether a key means something: weights and tables sum to exactly 1, limits are possible, dates exist, names are unique.
 * The refusal is the first problem found, reading from the top; `because` holds them all, each with its `path`.
 */
export function validateKey(key: Key): Result<Key> {
  const problems: Problem[] = [];
  if (!roundingUnits.includes(key.rounding))
    problems.push({ path: "rounding", code: "key/rounding-unknown", params: { rounding: String(key.rounding) } });
  const size = { parts: 0 };
  for (const problem of problemsOf(key.cost, "cost", 0, size)) {
    problems.push(problem);
    if (problems.length >= 100) break;
  }
  const refusals = problems.map(({ path, code, params }) => refuse(code, params ?? {}, { path }).refusal);
  const [first] = refusals;
  if (!first) return ok(key);
  return refuse(first.code, first.params, { path: first.path!, ...(refusals.length > 1 ? { because: refusals } : {}) });
}

type Part = CostRule | CostGroups | OutsideTheSplit;

/** The problems of a part and then of those inside it; stops where the key is too deep or too large to be read at all. */
function* problemsOf(part: Part, path: string, depth: number, size: { parts: number }): Generator<Problem> {
  size.parts += 1;
  if (depth > largestKey.depth || size.parts > largestKey.parts) {
    yield { path, code: "key/too-large", params: { depth: largestKey.depth, parts: largestKey.parts } };
    return;
  }
  yield* partProblems(part, path);
  for (const [inner, at] of partsInside(part)) yield* problemsOf(inner, `${path}/${at}`, depth + 1, size);
}

function partsInside(part: Part): readonly (readonly [Part, string])[] {
  switch (part.kind) {
    case "equal":
    case "outside":
    case "measure":
    case "table":
      return [];
    case "weighted":
      return part.parts.map(({ rule }, index) => [rule, `parts/${index}/rule`]);
    case "adjusted":
    case "limited-shares":
    case "limited-amounts":
    case "pro-rata":
      return [[part.rule, "rule"]];
    case "phase-in":
      return [
        [part.from, "from"],
        [part.to, "to"],
      ];
    case "charged-first":
      return part.rest ? [[part.rest, "rest"]] : [];
    case "groups":
      return part.groups.map(({ cost }, index) => [cost, `groups/${index}/cost`]);
  }
}
