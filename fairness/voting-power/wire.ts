import { type Fraction, fractions, type Result } from "@omforent/kernel";
import { at, CannotRead, type Decoder, decoding, exact, fieldsOf, list, text } from "../keys/wire/decode.ts";
import type { Assembly, VotingRule } from "./assembly.ts";
import type { VotingPower } from "./voting-power.ts";

/** As JSON: indices are numbers, counts are strings. Coleman's `initiate` is null where no coalition loses. */
export type VotingPowerOnTheWire = {
  readonly banzhaf: Readonly<Record<string, number>>;
  readonly shapleyShubik: Readonly<Record<string, number>>;
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
export const assemblyFromWire = (json: unknown): Result<Assembly> => decoding(document, json);

const document: Decoder<Assembly> = (json, path) => {
  const fields = fieldsOf(json, path, ["voters", "quota", "rules"]);
  const voters = list(voter)(fields.voters, "voters");
  const ids = voters.map(({ id }) => id);
  const isStated = (field: unknown) => field !== undefined && field !== null;
  if (isStated(fields.rules) === isStated(fields.quota)) throw new CannotRead("power/quota-or-rules", {}, path);
  if (!isStated(fields.rules)) {
    const weights = voters.map(({ weight }, place) => exact(weight, `voters/${place}/weight`));
    return { voters: ids, rules: [{ weights, quota: exact(fields.quota, "quota") }] };
  }
  const weighted = voters.findIndex(({ weight }) => isStated(weight));
  if (weighted >= 0) throw new CannotRead("power/weight-in-voter", {}, `voters/${weighted}/weight`);
  return { voters: ids, rules: list(rule)(fields.rules, "rules") };
};

const voter: Decoder<{ readonly id: string; readonly weight: unknown }> = (json, path) => {
  const fields = fieldsOf(json, path, ["id", "weight"]);
  return { id: text(fields.id, at(path, "id")), weight: fields.weight };
};

const rule: Decoder<VotingRule> = (json, path) => {
  const fields = fieldsOf(json, path, ["weights", "quota"]);
  return { weights: list(exact)(fields.weights, at(path, "weights")), quota: exact(fields.quota, at(path, "quota")) };
};

export function votingPowerToWire({ voters, winning, collectivity }: VotingPower): VotingPowerOnTheWire {
  const each = <Value>(indexOf: (voter: VotingPower["voters"][number]) => Value) =>
    Object.fromEntries(voters.map((one) => [one.voter, indexOf(one)]));
  const number = (index: Fraction) => fractions.toNumber(index);
  return {
    banzhaf: each(({ banzhaf }) => number(banzhaf)),
    shapleyShubik: each(({ shapleyShubik }) => number(shapleyShubik)),
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
