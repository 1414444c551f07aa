import type { WeightTable } from "../../../bodies/domain/index.ts";
import { type ResultRule, type SingleRule, singleRules } from "./result-rule.ts";
import { type Stance, tableOf, type Voter } from "./stance.ts";
import { fewest, measure, oneEach, passes, type Tally, type Units, wholeUnits } from "./tally.ts";

type Place = Stance | "silent";

/** Met: whatever the silent say. Impossible: whatever they say, unless someone decides again. Unknown: a weight is not recorded. */
export type Status = "met" | "impossible" | "open" | "unknown";

/** Counts one single rule. It holds the sums, so that one more answer is one addition. */
export class Count {
  readonly rule: SingleRule;
  readonly units: Units;
  #tally: { [Key in Place]: bigint } = { for: 0n, against: 0n, "not-voting": 0n, silent: 0n };

  constructor(rule: SingleRule, voters: readonly Voter[], tables: readonly WeightTable[]) {
    this.rule = rule;
    const concerned = voters.filter(({ named }) => named === (rule.kind === "body-decides"));
    this.units =
      rule.kind === "majority-of-weights" ? wholeUnits(concerned, tableOf(tables, rule.weightsIn)) : oneEach(concerned);
    for (const units of this.units.of.values()) this.#tally.silent += units;
  }

  get tally(): Tally {
    return { ...this.#tally };
  }

  move(participant: string, from: Place, to: Place): void {
    const units = this.units.of.get(participant) ?? 0n;
    this.#tally[from] -= units;
    this.#tally[to] += units;
  }

  /** `isClosed`: whoever is silent stays silent. */
  status(isClosed: boolean): Status {
    if (this.units.unknown.length > 0) return "unknown";
    const tally = this.#tally;
    const silent = isClosed ? 0n : tally.silent;
    if (this.rule.kind === "unanimity" || this.rule.kind === "body-decides") {
      const isDone = tally.silent === 0n;
      if (tally.for > 0n && isDone && tally.against === 0n && tally["not-voting"] === 0n) return "met";
      return tally.against + tally["not-voting"] > 0n || silent === 0n ? "impossible" : "open";
    }
    const of = measure(tally, this.rule.measuredAgainst, silent);
    if (passes(tally.for, of, this.rule.quota)) return "met";
    return passes(tally.for + silent, of, this.rule.quota) ? "open" : "impossible";
  }

  /** How many more units must say yes for it to hold whatever the others say. */
  lacking(): bigint {
    const { for: yes, silent } = this.#tally;
    if (this.rule.kind === "unanimity" || this.rule.kind === "body-decides") {
      let all = 0n;
      for (const units of this.units.of.values()) all += units;
      return all - yes;
    }
    const enough = fewest(measure(this.#tally, this.rule.measuredAgainst, silent), this.rule.quota);
    return enough > yes ? enough - yes : 0n;
  }
}

/** All parts of a rule at once. */
export class Counts {
  readonly parts: readonly Count[];
  #places = new Map<string, Place>();

  constructor(rule: ResultRule, voters: readonly Voter[], tables: readonly WeightTable[]) {
    this.parts = singleRules(rule).map((single) => new Count(single, voters, tables));
  }

  set(participant: string, stance: Stance | null): void {
    const from = this.#places.get(participant) ?? "silent";
    const to = stance ?? "silent";
    if (from === to) return;
    this.#places.set(participant, to);
    for (const part of this.parts) part.move(participant, from, to);
  }

  /** Met when every part is; impossible when one is. */
  status(isClosed = false): Status {
    const all = this.parts.map((part) => part.status(isClosed));
    if (all.includes("impossible")) return "impossible";
    return all.every((one) => one === "met") ? "met" : all.includes("unknown") ? "unknown" : "open";
  }

  /** Whether anyone has said no, or was present without voting. */
  get hasRefusal(): boolean {
    return [...this.#places.values()].some((place) => place === "against" || place === "not-voting");
  }
}
