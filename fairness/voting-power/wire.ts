import { type Fraction, fractions, ok, type Result } from "@omforent/kernel";
import { at, CannotRead, type Decoder, decoding, exact, fieldsOf, list, optional, text } from "../keys/wire/decode.ts";
import type { Assembly, VotingRule } from "./assembly.ts";
import type { Blocking } from "./blocking.ts";
import type { MinimalCoalitions } from "./minimal-winning.ts";
import type { PowerBeside, Shares } from "./power-beside-shares.ts";
import type { VotingPower } from "./voting-power.ts";

/** As JSON: indices are numbers, counts are strings. Coleman's `initiate` is null where no coalition loses. */
export type VotingPowerOnTheWire = {
  readonly banzhaf: Readonly<Record<string, number>>;
  readonly shapleyShubik: Readonly<Record<string, number>>;
  /** Only where Shapley–Shubik is not exact: no index is further off than this. */
  readonly shapleyShubikWithin?: number;
  readonly swings: Readonly<Record<string, string>>;
  readonly winning: string;
  readonly veto: readonly string[];
  readonly dummies: readonly string[];
  readonly coleman: {
    readonly initiate: Readonly<Record<string, number | null>>;
    readonly prevent: Readonly<Record<string, number>>;
    readonly collectivity: number;
  };
};

/**
 * Reads the document of `omforent power`: `{"voters":[{"id","weight"}],"quota"}`, or `{"voters":[{"id"}],"rules":[{"weights","quota"}]}`
 * where all rules must hold. Refusals: `json/*`, `fraction/*`, `power/quota-or-rules`, `power/weight-in-voter`, each with a path.
 */
export const assemblyFromWire = (json: unknown): Result<Assembly> => {
  const read = decoding(document, json);
  return read.ok ? ok(read.value.assembly) : read;
};

/** An assembly, and what each pays or how many live there where that is written beside the voters (`cost`, `population`). */
export type AssemblyDocument = {
  readonly assembly: Assembly;
  readonly shares: { readonly cost: Shares; readonly population: Shares } | null;
};

/** Refusals: those of {@link assemblyFromWire}, `power/share-missing` and `power/share-negative` with the place. */
export const assemblyDocumentFromWire = (json: unknown): Result<AssemblyDocument> => decoding(document, json);

const document: Decoder<AssemblyDocument> = (json, path) => {
  const fields = fieldsOf(json, path, ["voters", "quota", "rules"]);
  const voters = list(voter)(fields.voters, "voters");
  const ids = voters.map(({ id }) => id);
  const [cost, population] = [sharesOf(voters, "cost"), sharesOf(voters, "population")];
  const shares = cost || population ? { cost: cost ?? new Map(), population: population ?? new Map() } : null;
  const isStated = (field: unknown) => field !== undefined && field !== null;
  if (isStated(fields.rules) === isStated(fields.quota)) throw new CannotRead("power/quota-or-rules", {}, path);
  if (!isStated(fields.rules)) {
    const weights = voters.map(({ weight }, place) => exact(weight, `voters/${place}/weight`));
    return { assembly: { voters: ids, rules: [{ weights, quota: exact(fields.quota, "quota") }] }, shares };
  }
  const weighted = voters.findIndex(({ weight }) => isStated(weight));
  if (weighted >= 0) throw new CannotRead("power/weight-in-voter", {}, `voters/${weighted}/weight`);
  return { assembly: { voters: ids, rules: list(rule)(fields.rules, "rules") }, shares };
};

type Voter = {
  readonly id: string;
  readonly weight: unknown;
  readonly cost: Fraction | null;
  readonly population: Fraction | null;
};

const voter: Decoder<Voter> = (json, path) => {
  const fields = fieldsOf(json, path, ["id", "weight", "cost", "population"]);
  return {
    id: text(fields.id, at(path, "id")),
    weight: fields.weight,
    cost: optional(exact, null)(fields.cost, at(path, "cost")),
    population: optional(exact, null)(fields.population, at(path, "population")),
  };
};

/** Amounts or numbers as shares of their sum; null when nobody has one. A share of a whole that is not whole would mislead. */
function sharesOf(voters: readonly Voter[], name: "cost" | "population"): Shares | null {
  if (voters.every((one) => one[name] === null)) return null;
  const parts = voters.map((one, place) => {
    const part = one[name];
    const path = `voters/${place}/${name}`;
    if (part === null) throw new CannotRead("power/share-missing", { voter: one.id }, path);
    if (fractions.isNegative(part)) throw new CannotRead("power/share-negative", { voter: one.id }, path);
    return part;
  });
  const sum = fractions.sum(parts);
  if (fractions.isZero(sum)) return null;
  return new Map(voters.map(({ id }, place) => [id, fractions.divide(parts[place]!, sum)]));
}

const rule: Decoder<VotingRule> = (json, path) => {
  const fields = fieldsOf(json, path, ["weights", "quota"]);
  return { weights: list(exact)(fields.weights, at(path, "weights")), quota: exact(fields.quota, at(path, "quota")) };
};

export function votingPowerToWire({
  voters,
  winning,
  collectivity,
  shapleyShubikWithin,
}: VotingPower): VotingPowerOnTheWire {
  const each = <Value>(indexOf: (voter: VotingPower["voters"][number]) => Value) =>
    Object.fromEntries(voters.map((one) => [one.voter, indexOf(one)]));
  const number = (index: Fraction) => fractions.toNumber(index);
  return {
    banzhaf: each(({ banzhaf }) => number(banzhaf)),
    shapleyShubik: each(({ shapleyShubik }) => number(shapleyShubik)),
    ...(shapleyShubikWithin === null ? {} : { shapleyShubikWithin }),
    swings: each(({ swings }) => String(swings)),
    winning: String(winning),
    veto: voters.filter(({ hasVeto }) => hasVeto).map(({ voter: id }) => id),
    dummies: voters.filter(({ isDummy }) => isDummy).map(({ voter: id }) => id),
    coleman: {
      initiate: each(({ initiate }) => initiate && number(initiate)),
      prevent: each(({ prevent }) => number(prevent)),
      collectivity: number(collectivity),
    },
  };
}

/** What it takes each to stop a proposal; `fewestOthers` null: it never can. */
export const blockingToWire = (blocking: readonly Blocking[]) =>
  Object.fromEntries(blocking.map(({ voter: id, ...one }) => [id, one]));

/** Shares as numbers; what is not known is null. */
export function besideToWire(beside: readonly PowerBeside[]) {
  const number = (share: Fraction | null) => share && fractions.toNumber(share);
  return Object.fromEntries(
    beside.map(({ voter: id, costShare, populationShare, overCost, overPopulation }) => [
      id,
      {
        costShare: number(costShare),
        populationShare: number(populationShare),
        overCost: number(overCost),
        overPopulation: number(overPopulation),
      },
    ]),
  );
}

/** By name; `cut` when there are more of them. */
export const minimalToWire = ({ coalitions, isCut }: MinimalCoalitions, voters: readonly string[]) => ({
  coalitions: coalitions.map((coalition) => coalition.map((place) => voters[place]!)),
  cut: isCut,
});
