import type { LogJson } from "../../contract.ts";

export type Entry = LogJson["entries"][number];
export type Fields = Readonly<Record<string, unknown>>;

/** What was before, or after, as named values; what is no such thing has none. */
export const fieldsIn = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {}; // an object with names

/** A value with a name, before and after; undefined: it is not spoken of. */
export type Change = { readonly name: string; readonly before: unknown; readonly after: unknown };

/** Names for machines: they stand in the details, as the log has them. */
const technical = new Set([
  "id",
  "person",
  "sha256",
  "key",
  "invitation",
  "grantedBy",
  "assessment",
  "session",
  "number",
  "cooperationId",
  "registeredAt",
  "standsInFor",
  "kind",
  "status",
  "validFromText",
  "values",
  "owner",
  "allowsNegative",
  "wholeNumbers",
  "unit",
  "names",
  "issuer",
  "holder",
  "role",
]);

/** What an entry changed, name by name, in the order that the log has them. What is the same on both sides is not a change. */
export function changesIn({ before, after }: Pick<Entry, "before" | "after">): readonly Change[] {
  const [earlier, later] = [fieldsIn(before), fieldsIn(after)];
  return [...new Set([...Object.keys(earlier), ...Object.keys(later)])]
    .filter((name) => !technical.has(name))
    .map((name) => ({ name, before: earlier[name], after: later[name] }))
    .filter((change) => JSON.stringify(change.before ?? null) !== JSON.stringify(change.after ?? null));
}

/** [measure, participant, date, value] of each figure that was recorded, with what it was before. */
export type FigureChange = {
  readonly measure: string;
  readonly participant: string;
  readonly date: string;
  readonly before: string | null;
  readonly after: string;
};

export function figuresIn({ before, after }: Pick<Entry, "before" | "after">): readonly FigureChange[] {
  const rows = (value: unknown) => (Array.isArray(value) ? value : []).filter(isFigure);
  const earlier = rows(before);
  return rows(fieldsIn(after).values).map(([measure, participant, date, value]) => ({
    measure,
    participant,
    date,
    before: earlier.find((row) => row[0] === measure && row[1] === participant && row[2] === date)?.[3] ?? null,
    after: value,
  }));
}

const isFigure = (row: unknown): row is readonly [string, string, string, string] =>
  Array.isArray(row) && row.length === 4 && row.every((cell) => typeof cell === "string");
