import type { ParticipantId } from "../../cooperations/domain/index.ts";
import { kindOf } from "../../cooperations/domain/index.ts";
import type { Registry } from "../../municipalities/domain/index.ts";
import type { Body, BodyId, BodyKind } from "./body.ts";

type Standing = { readonly suffix: string; readonly kind: BodyKind; readonly name: (place: string) => string };

/** What every municipality has (KL §§ 5-3, 5-6 and 13-1), without anyone entering it. */
const ofMunicipality: readonly Standing[] = [
  { suffix: "kommunestyre", kind: "council", name: (place) => `${place} kommunestyre` },
  { suffix: "formannskap", kind: "formannskap", name: (place) => `${place} formannskap` },
  { suffix: "kommunedirektor", kind: "chief-executive", name: (place) => `Kommunedirektøren i ${place}` },
];
const ofCounty: readonly Standing[] = [
  { suffix: "fylkesting", kind: "council", name: (place) => `${place} fylkesting` },
  { suffix: "fylkesutvalg", kind: "formannskap", name: (place) => `${place} fylkesutvalg` },
  {
    suffix: "fylkeskommunedirektor",
    kind: "chief-executive",
    name: (place) => `Fylkeskommunedirektøren i ${place}`,
  },
];

const standingOf = (holder: ParticipantId): readonly Standing[] => {
  const kind = kindOf(holder);
  return kind === "municipality" ? ofMunicipality : kind === "county" ? ofCounty : [];
};

/** The council, the formannskap and the chief executive of a municipality or a county, in that order; of a cooperation none. */
export function standingBodies(holder: ParticipantId, registry: Registry): readonly Body[] {
  const place = placeName(holder, registry);
  if (place === null) return [];
  return standingOf(holder).map(({ suffix, kind, name }) => ({
    id: `${holder}-${suffix}`,
    kind,
    holder,
    name: name(place),
    level: kind === "chief-executive" ? "administrative" : "elected",
    externalReference: null,
  }));
}

/** The standing body of an id; null when the id is another's, or the number is nobody's. */
export function standingBody(id: BodyId, registry: Registry): Body | null {
  const holder = id.split("-", 1)[0] ?? "";
  return standingBodies(holder, registry).find((body) => body.id === id) ?? null;
}

/** The usual way of a matter: the chief executive and the formannskap recommend, the council answers (KL § 14-3 has it so for budgets). */
export const usualPath = (holder: ParticipantId): readonly BodyId[] =>
  standingOf(holder)
    .map(({ suffix }) => `${holder}-${suffix}`)
    .reverse();

/** A number that is no longer in use still has the bodies that decided under it. */
const placeName = (holder: ParticipantId, registry: Registry): string | null =>
  kindOf(holder) === "county"
    ? (registry.counties.get(holder)?.name ?? null)
    : (registry.municipalities.get(holder)?.name ?? registry.formers.get(holder)?.name ?? null);
