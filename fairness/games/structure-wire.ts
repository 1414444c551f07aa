import { at, CannotRead, type Decoder, fieldsOf, list, oneOf, optional } from "../keys/wire/decode.ts";
import type { CostOfDemand } from "./cost-of-demand.ts";
import type { CostStructure } from "./cost-structure.ts";

/** A structure as it was written; `high` is its upper end where a number is a range, otherwise null. */
export type StructureRead = { readonly low: CostStructure; readonly high: CostStructure | null };

/**
 * Reads a structure: `{"kind":"shared-fixed","alone":{"A":50,"H":[40,60]},"fixed":20}`, `{"kind":"economies-of-scale","alone":{…},"exponent":0.6}`,
 * `{"kind":"airport","needs":{…}}`, `{"kind":"demand","demands":{…},"cost":{"points":[[0,0],[10,100]]}}` (or
 * `{"fixed"?,"perUnit","exponent"?}`) or `{"kind":"sum","services":[…]}`. Outside a sum everyone must be there; in a sum a service may be for some.
 *
 * @throws CannotRead with the place
 */
export function structureFrom(json: unknown, players: readonly string[]): StructureRead {
  const ends = { hasRange: false };
  const reading = { players, mayMiss: false };
  const low = structure(json, "structure", { ...reading, end: 0, ends });
  const high = structure(json, "structure", { ...reading, end: 1, ends });
  return { low, high: ends.hasRange ? high : null };
}

type Reading = {
  readonly players: readonly string[];
  readonly mayMiss: boolean;
  readonly end: 0 | 1;
  readonly ends: { hasRange: boolean };
};

const kinds = ["shared-fixed", "economies-of-scale", "airport", "demand", "sum"] as const;

function structure(json: unknown, path: string, reading: Reading): CostStructure {
  const kind = oneOf(kinds)(fieldsOf(json, path, Object.keys(Object(json))).kind, at(path, "kind"));
  const fields = fieldsOf(json, path, ["kind", ...fieldNames[kind]]);
  const numbers = (name: string) => numbersFrom(fields[name], at(path, name), reading);
  switch (kind) {
    case "shared-fixed":
      return { kind, alone: numbers("alone"), fixed: numberOf(fields.fixed, at(path, "fixed")) };
    case "economies-of-scale":
      return { kind, alone: numbers("alone"), exponent: numberOf(fields.exponent, at(path, "exponent")) };
    case "airport":
      return { kind, needs: numbers("needs") };
    case "demand":
      return { kind, demands: numbers("demands"), cost: costOf(fields.cost, at(path, "cost")) };
    case "sum": {
      const service: Decoder<CostStructure> = (each, where) => structure(each, where, { ...reading, mayMiss: true });
      return { kind, services: list(service)(fields.services, at(path, "services")) };
    }
  }
}

const fieldNames: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
  "shared-fixed": ["alone", "fixed"],
  "economies-of-scale": ["alone", "exponent"],
  airport: ["needs"],
  demand: ["demands", "cost"],
  sum: ["services"],
};

/** One number for each player, in their order; null for whoever takes no part. */
function numbersFrom(json: unknown, path: string, { players, mayMiss, end, ends }: Reading): (number | null)[] {
  const fields = fieldsOf(json, path, players);
  return players.map((player) => {
    const written = fields[player];
    const where = at(path, player);
    if (written === undefined && mayMiss) return null;
    if (written === undefined) throw new CannotRead("game/player-missing", { player }, path);
    if (!Array.isArray(written)) return numberOf(written, where);
    const [from, to, ...more] = list(numberOf)(written, where);
    if (from === undefined || to === undefined || more.length > 0)
      throw new CannotRead("game/not-a-range", { player }, where);
    ends.hasRange ||= from !== to;
    return end === 0 ? from : to;
  });
}

function costOf(json: unknown, path: string): CostOfDemand {
  const fields = fieldsOf(json, path, ["points", "fixed", "perUnit", "exponent"]);
  if (fields.points === undefined)
    return {
      fixed: optional(numberOf, 0)(fields.fixed, at(path, "fixed")),
      perUnit: numberOf(fields.perUnit, at(path, "perUnit")),
      exponent: optional(numberOf, 1)(fields.exponent, at(path, "exponent")),
    };
  fieldsOf(json, path, ["points"]);
  return { points: list(point)(fields.points, at(path, "points")) };
}

const point: Decoder<readonly [number, number]> = (json, path) => {
  const [units, cost, ...more] = list(numberOf)(json, path);
  if (units === undefined || cost === undefined || more.length > 0) throw new CannotRead("game/points", {}, path);
  return [units, cost];
};

/** A finite number. */
export const numberOf: Decoder<number> = (json, path) => {
  if (typeof json !== "number" || !Number.isFinite(json))
    throw new CannotRead("json/expected-number", { got: json === undefined ? "nothing" : typeof json }, path);
  return json;
};
