import type { Role } from "../../../kernel/domain/role.ts";

/** An invented person for trying out. The names are invented; the municipalities are real, and so are their cooperations. */
export type Persona = {
  readonly id: string;
  readonly name: string;
  /** What the list of people to choose from says; the sentence is in `locales` under this key. */
  readonly sentence: string;
  readonly roles: readonly (readonly [role: Role, holder: string])[];
};

const [indreFosen, osen, orland, afjord] = [
  "municipality:5054",
  "municipality:5020",
  "municipality:5057",
  "municipality:5058",
];

/** The people of a small municipality, of its host, and of those around them. One person holds several roles, as in Osen. */
export const personas: readonly Persona[] = [
  {
    id: "osen-kommunedirektor",
    name: "Oddny Eksempel",
    sentence: "development.osen-chief-executive",
    roles: [
      ["chief-executive", osen],
      ["municipality-administrator", osen],
    ],
  },
  { id: "osen-okonom", name: "Øyvind Eksempel", sentence: "development.osen-economist", roles: [["economist", osen]] },
  {
    id: "osen-ordforer",
    name: "Marit Eksempel",
    sentence: "development.osen-mayor",
    roles: [
      ["mayor", osen],
      ["council-member", osen],
      ["representantskap-member", osen],
    ],
  },
  {
    id: "osen-kommunestyre",
    name: "Kåre Eksempel",
    sentence: "development.osen-councillor",
    roles: [["council-member", osen]],
  },
  {
    id: "osen-sekretar",
    name: "Siri Eksempel",
    sentence: "development.osen-secretary",
    roles: [
      ["secretary", osen],
      ["archivist", osen],
    ],
  },
  {
    id: "afjord-okonom",
    name: "Anders Eksempel",
    sentence: "development.host-treasurer",
    roles: [
      ["economist", afjord],
      ["cooperation-officer", "cooperation:nav-nord-fosen"],
    ],
  },
  {
    id: "afjord-sekretar",
    name: "Åse Eksempel",
    sentence: "development.afjord-secretary",
    roles: [
      ["secretary", afjord],
      ["chief-executive", afjord],
    ],
  },
  {
    id: "orland-sekretar",
    name: "Ragnhild Eksempel",
    sentence: "development.orland-secretary",
    roles: [
      ["secretary", orland],
      ["chief-executive", orland],
    ],
  },
  {
    id: "indre-fosen-sekretar",
    name: "Ingrid Eksempel",
    sentence: "development.indre-fosen-secretary",
    roles: [
      ["secretary", indreFosen],
      ["chief-executive", indreFosen],
    ],
  },
  {
    id: "styresekretar",
    name: "Bjørn Eksempel",
    sentence: "development.board-secretary",
    roles: [["cooperation-officer", "cooperation:fosen-renovasjon-iks"]],
  },
  {
    id: "regionrad",
    name: "Ellen Eksempel",
    sentence: "development.regional-council",
    roles: [["cooperation-officer", "cooperation:fosenregionen-ipr"]],
  },
  {
    id: "statsforvalter",
    name: "Jon Eksempel",
    sentence: "development.county-governor",
    roles: [["reader", "county:50"]],
  },
  {
    id: "drift",
    name: "Tor Eksempel",
    sentence: "development.operator",
    roles: [["installation-administrator", "installation"]],
  },
];
