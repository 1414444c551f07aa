import { languages } from "@omforent/fairness";
import {
  fractions,
  type Ore,
  ok,
  type PlainDate,
  parseDate,
  parseFraction,
  type Refusal,
  type Result,
  refuse,
} from "@omforent/kernel";
import { readAmount, readList, shortAmount, writeList } from "./address-text.ts";
import { readFairness, writeFairness } from "./alone/fairness-address.ts";
import { readVoting, writeVoting } from "./voting/voting-address.ts";
import {
  exampleState,
  firstYear,
  type GroupAmount,
  lastYear,
  maximumKeys,
  type OwnMeasure,
  type TypedFigure,
  type WorkshopParticipant,
  type WorkshopState,
} from "./workshop-state.ts";

const version = "1";
const largest = { address: 60_000, participants: 400, figures: 4000, text: 20_000, name: 200 } as const;

/** Names and values of an address's query, decoded. */
export type Query = ReadonlyMap<string, string>;

/** The state as the query of an address. Everything is written out, so that a later example changes no old link. */
export function toAddress(state: WorkshopState): Query {
  const query = new Map<string, string>();
  const put = (name: string, text: string | null) => text !== null && text !== "" && query.set(name, text);
  query.set("v", version);
  put("samarbeid", state.cooperation);
  put("deltakere", writeList(state.participants.map((p) => [p.id])));
  put("vi", state.own);
  put("vert", writeList(state.participants.filter((p) => p.host).map((p) => [p.id])));
  const partOfYear = state.participants.filter((p) => p.from !== null || p.to !== null);
  put("periode", writeList(partOfYear.map((p) => [p.id, p.from ?? "", p.to ?? ""])));
  put("belop", state.amount === null ? null : shortAmount(state.amount));
  put("grupper", writeList(state.groups.map((g) => [g.name, shortAmount(g.amount)])));
  put("virkelig", state.amountIsReal ? "ja" : null);
  state.keys.forEach((sentence, index) => {
    query.set(keyName(index), sentence);
  });
  query.set("sprak", state.language);
  query.set("aar", String(state.year));
  put("forklar", state.explained);
  put("tall", writeList(state.figures.map((f) => [f.participant, f.measure, f.date ?? "", fractions.toWire(f.value)])));
  put("mal", writeList(state.measures.map((m) => [m.id, m.name, m.unit])));
  if (state.fairness) for (const [name, text] of writeFairness(state.fairness)) put(name, text);
  if (state.voting) for (const [name, text] of writeVoting(state.voting)) put(name, text);
  return query;
}

export type Opened = { readonly state: WorkshopState; readonly refused: readonly Refusal[] };

/**
 * The state that an address holds. What cannot be read is left out and named in `refused`; the rest still opens.
 * An address without a version is an empty one: it shows the example.
 */
export function fromAddress(query: Query): Opened {
  let length = 0;
  for (const [name, value] of query) length += name.length + value.length;
  if (length > largest.address) return nothing(refuse("workshop/address-too-long", { most: largest.address }).refusal);
  const written = query.get("v") ?? null;
  if (written === null && !query.has("deltakere")) return { state: withLooseParts(query), refused: [] };
  if (written !== null && written !== version)
    return nothing(refuse("workshop/address-version", { version: written.slice(0, 20) }).refusal);
  return readVersion1(query);
}

const nothing = (refusal: Refusal): Opened => ({ state: exampleState, refused: [refusal] });

/** `/nokkelverksted?sprak=en` is an address that people write by hand. */
function withLooseParts(query: Query): WorkshopState {
  const language = languages.find((l) => l === query.get("sprak"));
  return language ? { ...exampleState, language } : exampleState;
}

function readVersion1(query: Query): Opened {
  const refused: Refusal[] = [];
  const read = <Value>(name: string, parse: (text: string) => Result<Value>, otherwise: Value): Value => {
    const text = query.get(name);
    if (text === undefined) return otherwise;
    const result = parse(text);
    if (result.ok) return result.value;
    refused.push({
      code: "workshop/address-part",
      params: { name, text: text.slice(0, 80) },
      because: [result.refusal],
    });
    return otherwise;
  };
  const ids = read("deltakere", readIds, []);
  const hosts = read("vert", readIds, []);
  const periods = read("periode", readPeriods, []);
  const participants: WorkshopParticipant[] = ids.map((id) => {
    const period = periods.find((p) => p.id === id);
    return { id, host: hosts.includes(id), from: period?.from ?? null, to: period?.to ?? null };
  });
  const own = query.get("vi");
  const state: WorkshopState = {
    cooperation: read("samarbeid", readName, null),
    participants,
    own: own !== undefined && ids.includes(own) ? own : (ids[0] ?? null),
    amount: read<Ore | null>("belop", readAmount, null),
    groups: read("grupper", readGroups, []),
    amountIsReal: query.get("virkelig") === "ja",
    keys: Array.from({ length: maximumKeys }, (_, index) =>
      read<string | null>(keyName(index), readSentence, null),
    ).filter((sentence) => sentence !== null),
    language: languages.find((l) => l === query.get("sprak")) ?? "nb",
    year: read("aar", readYear, lastYear),
    explained: ids.find((id) => id === query.get("forklar")) ?? null,
    figures: read("tall", readFigures, []),
    measures: read("mal", readMeasures, []),
    fairness: readFairness(read),
    voting: readVoting(read),
  };
  return { state: state.keys.length > 0 ? state : { ...state, keys: [""] }, refused };
}

const keyName = (index: number): string => (index === 0 ? "nokkel" : `nokkel${index + 1}`);
const unreadable = (text: string) => refuse("workshop/unreadable", { text: text.slice(0, 80) });

const isPlainText = (text: string, most: number): boolean =>
  text.length > 0 && text.length <= most && !/\p{Cc}/u.test(text.replace(/[\n\t]/g, ""));
const readName = (text: string): Result<string | null> =>
  isPlainText(text, largest.name) ? ok(text) : unreadable(text);
const readSentence = (text: string): Result<string | null> =>
  text.length <= largest.text ? ok(text) : refuse("workshop/sentence-too-long", { most: largest.text });

function readIds(text: string): Result<readonly string[]> {
  const ids = [...new Set(readList(text).map(([id]) => id ?? ""))];
  if (ids.length > largest.participants)
    return refuse("workshop/too-many-participants", { most: largest.participants });
  return ids.every((id) => isPlainText(id, largest.name)) ? ok(ids) : unreadable(text);
}

function readPeriods(text: string): Result<readonly { id: string; from: PlainDate | null; to: PlainDate | null }[]> {
  return eachOf(readList(text), ([id = "", from = "", to = ""]) => {
    const [start, end] = [readDate(from), readDate(to)];
    if (!start.ok) return start;
    if (!end.ok) return end;
    return ok({ id, from: start.value, to: end.value });
  });
}

const readDate = (text: string): Result<PlainDate | null> => (text === "" ? ok(null) : parseDate(text));

const readGroups = (text: string): Result<readonly GroupAmount[]> =>
  eachOf(readList(text), ([name = "", written = ""]) => {
    const amount = readAmount(written);
    if (!amount.ok) return amount;
    return isPlainText(name, largest.name) ? ok({ name, amount: amount.value }) : unreadable(name);
  });

function readYear(text: string): Result<number> {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= firstYear && year <= lastYear
    ? ok(year)
    : refuse("workshop/year-unknown", { text: text.slice(0, 20), firstYear, lastYear });
}

function readFigures(text: string): Result<readonly TypedFigure[]> {
  const items = readList(text);
  if (items.length > largest.figures) return refuse("workshop/too-many-figures", { most: largest.figures });
  return eachOf(items, ([participant = "", measure = "", written = "", number = ""]) => {
    const [date, value] = [readDate(written), parseFraction(number)];
    if (!date.ok) return date;
    if (!value.ok) return value;
    const named = isPlainText(participant, largest.name) && isPlainText(measure, largest.name);
    return named ? ok({ participant, measure, date: date.value, value: value.value }) : unreadable(participant);
  });
}

const readMeasures = (text: string): Result<readonly OwnMeasure[]> =>
  eachOf(readList(text), ([id = "", name = "", unit = ""]) =>
    [id, name, unit].every((part) => isPlainText(part, largest.name)) ? ok({ id, name, unit }) : unreadable(name),
  );

function eachOf<Item, Value>(items: readonly Item[], read: (item: Item) => Result<Value>): Result<readonly Value[]> {
  const values: Value[] = [];
  for (const item of items) {
    const result = read(item);
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}
