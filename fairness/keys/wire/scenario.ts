import { type Fraction, type Ore, ok, type PlainDate, type Result } from "@omforent/kernel";
import type { Key } from "../key.ts";
import type { Figure, Participant, Scenario } from "../scenario.ts";
import { validateKey } from "../validate.ts";
import type { Language, Measure, Vocabulary } from "../vocabulary.ts";
import { languages } from "../vocabulary.ts";
import {
  at,
  CannotRead,
  type Decoder,
  date,
  decoding,
  exact,
  fieldsOf,
  flag,
  list,
  money,
  oneOf,
  optional,
  text,
} from "./decode.ts";
import { keyDecoder } from "./key.ts";

/** Reads a sentence; `parse` of `keys/language`, given as an argument so that reading a tree needs no grammar. */
export type ReadSentence = (sentence: string, vocabulary: Vocabulary, language: Language) => Result<Key>;

export type ScenarioRead = {
  readonly scenario: Scenario;
  /** The given vocabulary, with the participants and the measures that the document itself names. */
  readonly vocabulary: Vocabulary;
  /** Participants without statistics of their own: the caller may look theirs up. */
  readonly withoutStatistics: readonly string[];
};

/**
 * Reads the document of `omforent split`. A statistic's name is a measure's id, or its name in any language; an
 * unknown one becomes a measure of that name, so that the sentence may use it.
 */
export function scenarioFromWire(
  json: unknown,
  known: Vocabulary,
  readSentence: ReadSentence,
  language: Language = "nb",
): Result<ScenarioRead> {
  const read = decoding(document, json);
  if (!read.ok) return read;
  const { participants, key, lang = language } = read.value;
  const vocabulary = extend(known, participants);
  const found = typeof key === "string" ? readSentence(key, vocabulary, lang) : validateKey(key);
  if (!found.ok)
    return { ok: false, refusal: { ...found.refusal, path: found.refusal.path ? `key/${found.refusal.path}` : "key" } };
  const figures = participants.flatMap(({ id, statistics }) =>
    [...(statistics ?? [])].map(
      ([name, value]): Figure => ({
        participant: id,
        measure: measureNamed(name, vocabulary)!.id,
        date: null,
        value,
        publishedOn: null,
        source: null,
      }),
    ),
  );
  const { amount, groups, date: on, knownOn } = read.value;
  const scenario: Scenario = {
    key: found.value,
    participants: participants.map(({ statistics: _, ...one }) => one),
    figures,
    amount,
    groups,
    date: on,
    knownOn,
  };
  return ok({
    scenario,
    vocabulary,
    withoutStatistics: participants.filter(({ statistics }) => statistics === null).map(({ id }) => id),
  });
}

type ParticipantRead = Participant & { readonly statistics: ReadonlyMap<string, Fraction> | null };

const participant: Decoder<ParticipantRead> = (json, path) => {
  const fields = fieldsOf(json, path, ["id", "name", "host", "from", "to", "statistics"]);
  const id = text(fields.id, at(path, "id"));
  if (id.trim() === "" || id.length > 200) throw new CannotRead("key/participant-id-unusable", {}, at(path, "id"));
  return {
    id,
    name: optional(text, id)(fields.name, at(path, "name")),
    host: optional(flag, false)(fields.host, at(path, "host")),
    from: optional(date, null)(fields.from, at(path, "from")),
    to: optional(date, null)(fields.to, at(path, "to")),
    statistics: optional(mapOf(exact), null)(fields.statistics, at(path, "statistics")),
  };
};

type Document = {
  readonly amount: Ore | null;
  readonly key: string | Key;
  readonly participants: readonly ParticipantRead[];
  readonly groups: Readonly<Record<string, Ore>>;
  readonly date: PlainDate | null;
  readonly knownOn: PlainDate | null;
  readonly lang: Language | undefined;
};

const document: Decoder<Document> = (json, path) => {
  const fields = fieldsOf(json, path, ["amount", "key", "participants", "groups", "date", "knownOn", "lang"]);
  return {
    amount: optional(money, null)(fields.amount, "amount"),
    key: typeof fields.key === "string" ? fields.key : keyDecoder(fields.key, "key"),
    participants: list(participant)(fields.participants, "participants"),
    groups: Object.fromEntries(optional(mapOf(money), new Map<string, Ore>())(fields.groups, "groups")),
    date: optional(date, null)(fields.date, "date"),
    knownOn: optional(date, null)(fields.knownOn, "knownOn"),
    lang: optional(oneOf(languages), undefined)(fields.lang, "lang"),
  };
};

const mapOf =
  <Value>(value: Decoder<Value>): Decoder<Map<string, Value>> =>
  (json, path) => {
    const names = typeof json === "object" && json !== null && !Array.isArray(json) ? Object.keys(json) : [];
    const fields = fieldsOf(json, path, names);
    return new Map(names.map((name) => [name, value(fields[name], at(path, name))]));
  };

/** The measure with this id or with this name in any language. */
export const measureNamed = (name: string, { measures }: Vocabulary): Measure | undefined =>
  measures.find(({ id }) => id === name) ??
  measures.find(({ names }) => languages.some((language) => names[language] === name));

function extend(known: Vocabulary, participants: readonly ParticipantRead[]): Vocabulary {
  const names = new Set(participants.flatMap(({ statistics }) => [...(statistics?.keys() ?? [])]));
  const own = [...names].filter((name) => !measureNamed(name, known)).map(sameEverywhere);
  const ids = new Set(participants.map(({ id }) => id));
  const others = known.participants.filter(({ id }) => !ids.has(id));
  return {
    measures: [...known.measures, ...own],
    participants: [...participants.map(({ id, name }) => ({ id, name })), ...others],
  };
}

const sameEverywhere = (name: string): Measure => ({
  id: name,
  names: { nb: name, nn: name, en: name },
  units: { nb: name, nn: name, en: name },
});
