import { fractions, type Refused, refuse } from "@omforent/kernel";
import { isSplit, type Objective, type SearchProblem } from "./problem.ts";

/**
 * The first thing wrong with the objectives. Refusals: `search/target-not-100`, `search/objective-no-inhabitants`,
 * `search/objective-nothing-known`, `search/coalition-empty`, `search/coalition-unknown-member`, `search/coalition-member-twice`.
 * @throws RangeError when a list does not fit the participants: a bug in the caller.
 */
export function checkObjectives(objectives: readonly Objective[], problem: SearchProblem): Refused | null {
  for (const objective of objectives) {
    const refused = checkObjective(objective, problem);
    if (refused) return refused;
  }
  return null;
}

function checkObjective(objective: Objective, { participants, years }: SearchProblem): Refused | null {
  const fits = (list: readonly unknown[]) => {
    if (list.length !== participants.length) throw new RangeError("an objective has one value for each participant");
  };
  switch (objective.kind) {
    case "largest-increase":
      fits(objective.over);
      return objective.over.every((one) => one === null) ? refuse("search/objective-nothing-known") : null;
    case "spread": {
      if (objective.inhabitants.length !== years.length) throw new RangeError("inhabitants are given for every year");
      objective.inhabitants.forEach(fits);
      const nobody = objective.inhabitants[0]!.findIndex((_, at) =>
        objective.inhabitants.some((row) => fractions.compare(row[at]!, fractions.zero) <= 0),
      );
      return nobody === -1 ? null : refuse("search/objective-no-inhabitants", { participant: participants[nobody]! });
    }
    case "distance":
      fits(objective.target);
      return isSplit(objective.target) ? null : refuse("search/target-not-100", {}, { path: "target" });
    case "core":
      for (const [place, { members }] of objective.coalitions.entries()) {
        const path = `coalitions/${place}/members`;
        if (members.length === 0) return refuse("search/coalition-empty", {}, { path });
        const stranger = members.find((id) => !participants.includes(id));
        if (stranger !== undefined) return refuse("search/coalition-unknown-member", { member: stranger }, { path });
        const twice = members.find((id, at) => members.indexOf(id) !== at);
        if (twice !== undefined) return refuse("search/coalition-member-twice", { member: twice }, { path });
      }
      return null;
    case "instability":
    case "parts":
      return null;
  }
}
