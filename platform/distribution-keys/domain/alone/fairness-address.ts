import { fractions, ok, parseFraction, type Result, refuse } from "@omforent/kernel";
import { readAmount, readList, shortAmount, writeList } from "../address-text.ts";
import type { AloneCost } from "./alone-cost.ts";
import type { Assumption } from "./assumed-costs.ts";
import { type AimKind, aimKinds, type FairnessState, type Used, type Wanted } from "./fairness-state.ts";

/** Reads one part of an address; what cannot be read is named, and the rest still opens. */
export type ReadPart = <Value>(name: string, parse: (text: string) => Result<Value>, otherwise: Value) => Value;

const largest = { items: 400, text: 200 } as const;
const assumptionWords: readonly (readonly [Assumption, string])[] = [
  ["shared-fixed", "fast-del"],
  ["economies-of-scale", "stordrift"],
];
const aimWords: Readonly<Record<AimKind, string>> = {
  shapley: "shapley",
  nucleolus: "nukleolus",
  scrb: "scrb",
  wanted: "onske",
  use: "bruk",
};

/** The parts of the address that the section adds; `alene` says that it is open. */
export function writeFairness(asked: FairnessState): readonly (readonly [name: string, text: string | null])[] {
  const assumption = assumptionWords.find(([name]) => name === asked.assumption)?.[1] ?? null;
  const amounts = (list: readonly Wanted[]) => writeList(list.map((one) => [one.participant, shortAmount(one.amount)]));
  return [
    ["rettferd", "ja"],
    ["alene", writeList(asked.alone.map((c) => [c.participant, shortAmount(c.from), shortAmount(c.to), c.note]))],
    ["antakelse", assumption],
    ["sikte", aimWords[asked.aim]],
    ["onske", amounts(asked.wanted)],
    ["bruk", writeList(asked.use.map((one) => [one.participant, fractions.toWire(one.count)]))],
    ["steg", asked.steps === 100 ? "1" : "5"],
    ["uten", writeList(asked.without.map((name) => [name]))],
    ["tak", amounts(asked.limits)],
  ];
}

/** Null where the address does not say that the section is open: so links that were made before it existed open as they did. */
export function readFairness(read: ReadPart): FairnessState | null {
  if (!read<boolean>("rettferd", (text) => (text === "ja" ? ok(true) : unreadable(text)), false)) return null;
  return {
    alone: read("alene", readAlone, []),
    assumption: read<Assumption | null>("antakelse", (text) => oneOf(assumptionWords, text), null),
    aim: read<AimKind>(
      "sikte",
      (text) =>
        oneOf(
          aimKinds.map((kind) => [kind, aimWords[kind]] as const),
          text,
        ),
      "shapley",
    ),
    wanted: read("onske", readAmounts, []),
    use: read("bruk", readUse, []),
    steps: read<20 | 100>("steg", (text) => (text === "1" ? ok(100) : text === "5" ? ok(20) : unreadable(text)), 20),
    without: read("uten", (text) => eachOf(text, ([name = ""]) => (isName(name) ? ok(name) : unreadable(name))), []),
    limits: read("tak", readAmounts, []),
  };
}

const unreadable = (text: string) => refuse("workshop/unreadable", { text: text.slice(0, 80) });
const isName = (text: string): boolean => text.length > 0 && text.length <= largest.text && !/\p{Cc}/u.test(text);

function oneOf<Value>(words: readonly (readonly [Value, string])[], text: string): Result<Value> {
  const found = words.find(([, word]) => word === text);
  return found ? ok(found[0]) : unreadable(text);
}

const readAlone = (text: string): Result<readonly AloneCost[]> =>
  eachOf(text, ([participant = "", low = "", high = "", note = ""]) => {
    const [from, to] = [readAmount(low), readAmount(high)];
    if (!from.ok) return from;
    if (!to.ok) return to;
    const isRange = from.value >= 0n && from.value <= to.value;
    if (!isName(participant) || !isRange || note.length > largest.text) return unreadable(participant);
    return ok({ participant, from: from.value, to: to.value, note });
  });

const readAmounts = (text: string): Result<readonly Wanted[]> =>
  eachOf(text, ([participant = "", written = ""]) => {
    const amount = readAmount(written);
    if (!amount.ok) return amount;
    return isName(participant) ? ok({ participant, amount: amount.value }) : unreadable(participant);
  });

const readUse = (text: string): Result<readonly Used[]> =>
  eachOf(text, ([participant = "", written = ""]) => {
    const count = parseFraction(written);
    if (!count.ok) return count;
    return isName(participant) && count.value.n >= 0n
      ? ok({ participant, count: count.value })
      : unreadable(participant);
  });

function eachOf<Value>(text: string, read: (fields: readonly string[]) => Result<Value>): Result<readonly Value[]> {
  const items = readList(text);
  if (items.length > largest.items) return refuse("workshop/too-many-figures", { most: largest.items });
  const values: Value[] = [];
  for (const fields of items) {
    const value = read(fields);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}
