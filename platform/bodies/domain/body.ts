import { ok, type Result, refuse } from "@omforent/kernel";
import { kindOf, type ParticipantId } from "../../cooperations/domain/index.ts";

/** Of a county, the council is its fylkesting and the formannskap its fylkesutvalg. */
export const bodyKinds = [
  "council",
  "formannskap",
  "committee",
  "chief-executive",
  "representantskap",
  "board",
  "joint-board",
  "political-council",
  "other",
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** Elected: folkevalgt. Company: an IKS's own bodies, which owners steer but are not elected bodies. */
export const bodyLevels = ["elected", "administrative", "company"] as const;
export type BodyLevel = (typeof bodyLevels)[number];

export type BodyId = string;

/** The body's id in a council's own case system: `fagsystem` and `noekkel`, there the body's `utvalgId`. */
export type ExternalReference = { readonly system: string; readonly key: string };

export type Body = {
  readonly id: BodyId;
  readonly kind: BodyKind;
  /** The municipality, county or cooperation whose body it is. */
  readonly holder: ParticipantId;
  readonly name: string;
  readonly level: BodyLevel;
  readonly externalReference: ExternalReference | null;
};

/** At which levels a kind can be. KL § 5-1(2) counts joint boards, and the representantskap of IPR and KO, among the elected bodies. */
const levelsOf: { readonly [Kind in BodyKind]: readonly BodyLevel[] } = {
  council: ["elected"],
  formannskap: ["elected"],
  committee: ["elected"],
  "chief-executive": ["administrative"],
  representantskap: ["elected", "company"],
  board: ["elected", "administrative", "company"],
  "joint-board": ["elected"],
  "political-council": ["elected"],
  other: bodyLevels,
};

const ofMunicipality: readonly BodyKind[] = ["council", "formannskap"];
const ofCooperation: readonly BodyKind[] = ["representantskap", "joint-board", "political-council"];
const longestName = 200;

/**
 * A body that fits together. Refusals: `body/name-missing`, `body/name-too-long`, `body/level-does-not-fit`, `body/holder-does-not-fit`.
 */
export function checkBody(body: Body): Result<Body> {
  const name = body.name.trim();
  if (name === "") return refuse("body/name-missing", {}, { path: "name" });
  if (name.length > longestName) return refuse("body/name-too-long", { most: longestName }, { path: "name" });
  const levels = levelsOf[body.kind];
  if (!levels.includes(body.level))
    return refuse("body/level-does-not-fit", { kind: body.kind, level: body.level, levels }, { path: "level" });
  const isCooperations = kindOf(body.holder) === "cooperation";
  if ((isCooperations ? ofMunicipality : ofCooperation).includes(body.kind))
    return refuse("body/holder-does-not-fit", { kind: body.kind, holder: body.holder }, { path: "holder" });
  return ok({ ...body, name });
}

/** The level of a kind that can have only one; null when it must be said. */
export const onlyLevelOf = (kind: BodyKind): BodyLevel | null =>
  levelsOf[kind].length === 1 ? (levelsOf[kind][0] ?? null) : null;

/** All bodies, by id. */
export type BodyIndex = ReadonlyMap<BodyId, Body>;
export const indexBodies = (bodies: Iterable<Body>): BodyIndex => new Map([...bodies].map((body) => [body.id, body]));
