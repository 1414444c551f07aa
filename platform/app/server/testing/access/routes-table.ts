import { roles } from "../../../../kernel/domain/role.ts";
import { visitors } from "./people.ts";

/** What a door says: come in, sign in first, no, or «there is nothing here». */
export type Answer = "yes" | "sign-in" | "no" | "hidden";
export type Answers = {
  readonly route: string;
  readonly does: string;
  readonly policy: string;
  readonly row: ReadonlyMap<string, Answer>;
};

const signs: Readonly<Record<Answer, string>> = { yes: "✓", "sign-in": "○", no: "–", hidden: "∅" };

const heads: Readonly<Record<(typeof roles)[number], string>> = {
  reader: "leser",
  "case-officer": "saks­behandler",
  economist: "økonom",
  "chief-executive": "kommune­direktør",
  secretary: "møte­sekretær",
  mayor: "ordfører",
  "council-member": "kommune­styre­medlem",
  "representantskap-member": "represen­tantskaps­medlem",
  archivist: "arkivar",
  auditor: "revisor",
  "cooperation-officer": "samarbeidets saks­behandler",
  "municipality-administrator": "kommunens admini­strator",
  "installation-administrator": "drifts­admini­strator",
};

/** The table that people read: one line for each door, a column for each role in Osen, and last whoever comes from elsewhere. */
export function routesTable(answers: readonly Answers[]): string {
  const rows = answers.map(({ route, does, row }) => {
    const own = roles.map((role) => signs[row.get(role)!]);
    const elsewhere = visitors.filter(({ foreign }) => foreign).filter(({ key }) => row.get(key) === "yes");
    const all = elsewhere.length === visitors.filter(({ foreign }) => foreign).length;
    const names = all ? "alle" : elsewhere.map(({ role }) => heads[role!]).join(", ") || "ingen";
    return `| ${does} | ${signs[row.get("nobody")!]} | ${own.join(" | ")} | ${names} | \`${route}\` |`;
  });
  return [...intro, head, rule, ...rows, ""].join("\n");
}

const columns = [
  "hva",
  "alle, uten innlogging",
  ...roles.map((role) => heads[role]),
  "fra kommuner og samarbeid som ikke er med",
  "dør",
];
const head = `| ${columns.join(" | ")} |`;
const rule = `|${columns.map((_, index) => (index === 0 || index >= columns.length - 2 ? "---" : ":-:")).join("|")}|`;

const intro = [
  "# Hvem kan hva",
  "",
  "Denne siden er skrevet av en prøve som går til hver dør i programmet som hver rolle, og til hver tabell i databasen. Den er rød når siden ikke",
  "lenger stemmer, og når en ny dør eller en ny tabell ikke er med (`platform/app/server/who-may-what.db.test.ts`). Reglene selv står i",
  "`*-policy.ts` i hver slice.",
  "",
  "Prøven gjelder NAV Nord-Fosen, der Osen og Åfjord er med. Rollene er i Osen kommune; kolonnen nest sist viser hvem med samme rolle i Oslo, eller i et",
  "samarbeid som Osen ikke er med i, som slipper til.",
  "",
  "✓ kan · ○ må logge inn først · – kan ikke, og får vite hvem som kan · ∅ får ikke vite at det finnes",
  "",
  "## Dører",
  "",
];
