import { createHash } from "node:crypto";
import { createRequire } from "node:module";

const services = ["legevakt", "barnevern", "brannvern", "renovasjon", "arkiv", "landbruk", "krisesenter", "innkjøp"];

/** Made-up cooperations, as a municipality's list: the same every time, 2 to 12 participants. */
export const madeUp = (count: number, municipalities: readonly string[]): string =>
  csv(
    Array.from({ length: count }, (_, index) => {
      const members = Array.from({ length: 2 + (index % 11) }, (_member, at) => nth(municipalities, index * 7 + at));
      return [`${madeUpName(index)} ${nth(services, index)}`, members];
    }),
  );

/** As many memberships as the French inter-municipal bodies have, body by body; the members are given Norwegian numbers. */
export function frenchMemberships(municipalities: readonly string[]): {
  readonly csv: string;
  readonly memberships: number;
} {
  const bodies = createRequire(import.meta.url)("@etalab/decoupage-administratif/data/epci.json") as readonly {
    readonly membres: readonly unknown[];
  }[];
  const rows = bodies.map(
    ({ membres }, index): Row => [
      `${madeUpName(100_000 + index)} ${nth(services, index)}`,
      membres.map((_, at) => nth(municipalities, index * 3 + at)),
    ],
  );
  return { csv: csv(rows), memberships: rows.reduce((sum, [, members]) => sum + members.length, 0) };
}

/** A name that looks like no other. */
export const madeUpName = (index: number): string => {
  const letters = createHash("sha256").update(String(index)).digest("hex");
  return `${letters.slice(0, 9)} ${letters.slice(9, 18)}`;
};

type Row = readonly [string, readonly string[]];
const csv = (rows: readonly Row[]): string =>
  `Navn;Deltakere\n${rows.map(([name, members]) => `"${name.replaceAll('"', '""')}";"${members.join(", ")}"`).join("\n")}\n`;
const nth = <Value>(list: readonly Value[], place: number): Value => list[place % list.length]!; // no list here is empty
