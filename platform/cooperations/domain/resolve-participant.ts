import { ok, type Result, refuse } from "@omforent/kernel";
import {
  countyParticipantName,
  foldName,
  isCountyNumber,
  municipalityNamed,
} from "../../municipalities/domain/index.ts";
import type { Directory } from "./directory.ts";
import { nearestName } from "./nearest-name.ts";
import type { ParticipantId } from "./participant.ts";

/** Who is meant by a text. Reading a list of 10,000 lines asks for the same names again and again: the answers are kept. */
export type Resolve = ((text: string) => Result<ParticipantId>) & {
  /** Whether anyone is meant, without looking for the nearest name when nobody is. */
  readonly knows: (text: string) => boolean;
};

/**
 * A participant by id or name: "5020", "Osen kommune", "Rissa", "50", "Trøndelag fylkeskommune", "Fosen Helse IKS".
 * Refusals: `cooperation/unknown-participant` with the nearest known name, `municipality/ambiguous`, `municipality/divided`.
 */
export function resolver(directory: Directory): Resolve {
  const cooperations = new Map([...directory.cooperations].map(([id, name]) => [foldName(name), id]));
  const counties = new Map([...directory.registry.counties.values()].flatMap((county) => countyKeys(county)));
  const spellings = spellingsOf(directory);
  const answers = new Map<string, Result<ParticipantId>>();
  let suggestions = 0;

  // A cheap first look: the thorough search goes through every municipality there has ever been.
  const folds = new Set(spellings.map(foldName));
  const mayBeMunicipality = (text: string, folded: string): boolean => {
    if (/^\d{4}$/.test(text)) return true;
    const words = folded.split(" ");
    return words.some(
      (_, index) => folds.has(words.slice(0, index + 1).join(" ")) || folds.has(words.slice(index).join(" ")),
    );
  };

  const look = (text: string): Result<ParticipantId> => {
    if (isCountyNumber(text) && directory.registry.counties.has(text)) return ok(text);
    if (directory.cooperations.has(text)) return ok(text);
    const folded = foldName(text);
    const id = counties.get(folded) ?? cooperations.get(folded);
    if (id !== undefined) return ok(id);
    if (!mayBeMunicipality(text, folded)) return refuse("cooperation/unknown-participant");
    const municipality = municipalityNamed(directory.registry, text);
    return municipality.ok ? ok(municipality.value.number) : municipality;
  };
  const find = (asked: string): Result<ParticipantId> => {
    const known = answers.get(asked);
    if (known) return known;
    const answer = look(asked);
    answers.set(asked, answer);
    return answer;
  };
  const suggest = (text: string): Result<never> => {
    suggestions += 1;
    const nearest = suggestions > mostSuggestions ? null : nearestName(text.slice(0, 80), spellings);
    return refuse("cooperation/unknown-participant", { text: text.slice(0, 80), nearest });
  };

  const resolve = (text: string): Result<ParticipantId> => {
    const answer = find(text.trim());
    if (answer.ok || !unknown.has(answer.refusal.code)) return answer;
    return suggest(text.trim());
  };
  return Object.assign(resolve, { knows: (text: string) => find(text.trim()).ok });
}

const unknown = new Set(["cooperation/unknown-participant", "municipality/not-found"]);

/** Looking for the nearest name is slow; a file with thousands of unknown names gets it for the first of them. */
const mostSuggestions = 200;

const countyKeys = (county: {
  readonly number: string;
  readonly name: string;
}): readonly (readonly [string, string])[] =>
  county.number === "03" // Oslo is one body: the municipality
    ? []
    : [countyParticipantName(county), `${county.name} fylke`, `${county.number} ${county.name}`].map((name) => [
        foldName(name),
        county.number,
      ]);

const spellingsOf = ({ registry, cooperations }: Directory): readonly string[] => [
  ...[...registry.municipalities.values()].flatMap(({ name, names }) => [
    name,
    ...[names.northernSami, names.southernSami, names.luleSami, names.kven].filter((other) => other !== null),
    ...names.other,
  ]),
  ...[...registry.formers.values()].map(({ name }) => name),
  ...[...registry.counties.values()].map(countyParticipantName),
  ...cooperations.values(),
];
