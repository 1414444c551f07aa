import type { PublicFigures } from "./public-figures.ts";

/**
 * A scenario in which municipalities that are given by number alone bear their names, so that the sentence may use them
 * and the reader sees them. Whatever else the document says, right or wrong, is left for the reading of it.
 */
export function withPublicNames(json: unknown, { municipalities }: Pick<PublicFigures, "municipalities">): unknown {
  if (!isRecord(json) || !Array.isArray(json.participants)) return json;
  const nameOf = new Map(municipalities.map(({ number, name }) => [number, name]));
  const participants = json.participants.map((one: unknown) => {
    const name = isRecord(one) && one.name === undefined ? nameOf.get(String(one.id)) : undefined;
    return isRecord(one) && name !== undefined ? { ...one, name } : one;
  });
  return { ...json, participants };
}

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null && !Array.isArray(json);
