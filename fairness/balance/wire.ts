import { fractions, type Ore, ok, oreToWire, type Result, refuse } from "@omforent/kernel";
import {
  at,
  CannotRead,
  type Decoder,
  decoding,
  exact,
  fieldsOf,
  list,
  money,
  optional,
  text,
} from "../keys/wire/decode.ts";
import { type Balance, type BalanceQuestion, balanceOf, type ParticipantBalance } from "./balance.ts";
import type { OverallTest } from "./overall-test.ts";
import type { Publication } from "./publish-balance.ts";
import type { Skew } from "./skew.ts";

/** The document of `omforent balance`, and the names of the years where it gives them. */
export type BalanceRead = { readonly question: BalanceQuestion; readonly years: readonly string[] | null };

/** All years together, and each year alone where several are named. */
export type Balances = {
  readonly together: Balance;
  readonly years: readonly { readonly year: string; readonly balance: Balance }[];
};

/**
 * Reads `{"participants":[{"id","pay":"0.50"|"n/d","use":[62],"perPerson"?:[…]}],"host"?,"years"?,"level"?,"cost"?:{"total","standby"}}`.
 * Refusals: `json/*`, `fraction/*`, `money/*`, `balance/year-names`, each with a path.
 */
export function balanceFromWire(json: unknown): Result<BalanceRead> {
  const read = decoding(document, json);
  if (!read.ok) return read;
  const { question, years } = read.value;
  const columns = question.participants[0]?.use.length ?? 0;
  if (years !== null && question.participants.length > 0 && years.length !== columns)
    return refuse("balance/year-names", { years: years.length, counts: columns }, { path: "years" });
  return ok(read.value);
}

/** Compares all years together, and each year by itself when more than one is named. Refusals: those of {@link balanceOf}. */
export function balancesOf({ question, years }: BalanceRead): Result<Balances> {
  const together = balanceOf(question);
  if (!together.ok) return together;
  const each = years !== null && years.length > 1 ? years : [];
  const ofYears = [];
  for (const [place, year] of each.entries()) {
    // Persons and costs are known for the years together only.
    const participants = question.participants.map(({ id, pay, use }) => ({ id, pay, use: [use[place]!] }));
    const { host, level } = question;
    const balance = balanceOf({ participants, ...(host === undefined ? {} : { host }), ...(level ? { level } : {}) });
    if (!balance.ok) return balance;
    ofYears.push({ year, balance: balance.value });
  }
  return ok({ together: together.value, years: ofYears });
}

export type BalanceOnTheWire = {
  readonly participants: readonly Readonly<Record<string, unknown>>[];
  readonly overall: OverallTest;
  readonly host?: Readonly<Record<string, unknown>>;
};

export const balancesToWire = ({ together, years }: Balances) => ({
  ...balanceToWire(together),
  designEffect: together.designEffect,
  ...(years.length > 0 ? { years: years.map(({ year, balance }) => ({ year, ...balanceToWire(balance) })) } : {}),
});

const balanceToWire = ({ participants, overall, host }: Balance): BalanceOnTheWire => ({
  participants: participants.map(participantToWire),
  overall,
  ...(host
    ? {
        host: {
          id: host.id,
          ratio: host.ratio,
          interval: host.interval,
          p: host.p,
          verdict: host.verdict,
          ...(host.eventsNeeded === null ? {} : { eventsNeeded: host.eventsNeeded }),
        },
      }
    : {}),
});

/** A publication: null is not shown, and says nothing about how many there were. */
export const publicationToWire = ({ participants, events }: Publication, threshold: number) => ({
  published: {
    participants: participants.map(({ skew, ...one }) => ({ ...one, skew: skew && skewToWire(skew) })),
    events,
    threshold,
  },
});

const skewToWire = ({ events, amount }: Skew) => ({
  events: fractions.toWire(events),
  ...(amount === null ? {} : { amount: oreToWire(amount) }),
});

const participantToWire = ({ skew, eventsNeeded, ...one }: ParticipantBalance) => ({
  id: one.id,
  payShare: one.payShare,
  useShare: one.useShare,
  ratio: one.ratio,
  interval: one.interval,
  verdict: one.verdict,
  ...(eventsNeeded === null ? {} : { eventsNeeded }),
  shrunkenRatio: one.shrunkenRatio,
  ...(skew ? { skew: skewToWire(skew) } : {}),
});

const document: Decoder<BalanceRead> = (json, path) => {
  const fields = fieldsOf(json, path, ["participants", "host", "years", "level", "cost"]);
  const host = optional(text, undefined)(fields.host, "host");
  const level = optional(number, undefined)(fields.level, "level");
  const given = optional(cost, undefined)(fields.cost, "cost");
  const question: BalanceQuestion = {
    participants: list(participant)(fields.participants, "participants"),
    ...(host === undefined ? {} : { host }),
    ...(level === undefined ? {} : { level }),
    ...(given === undefined ? {} : { cost: given }),
  };
  return { question, years: optional(list(yearName), null)(fields.years, "years") };
};

const participant: Decoder<BalanceQuestion["participants"][number]> = (json, path) => {
  const fields = fieldsOf(json, path, ["id", "pay", "use", "perPerson"]);
  const perPerson = optional(list(number), undefined)(fields.perPerson, at(path, "perPerson"));
  return {
    id: text(fields.id, at(path, "id")),
    pay: exact(fields.pay, at(path, "pay")),
    use: list(number)(fields.use, at(path, "use")),
    ...(perPerson === undefined ? {} : { perPerson }),
  };
};

/** Whether it is a count is for the statistics to say. */
const number: Decoder<number> = (json, path) => {
  if (typeof json !== "number") throw new CannotRead("json/expected-number", { got: typeof json }, path);
  return json;
};

const yearName: Decoder<string> = (json, path) => (typeof json === "number" ? String(json) : text(json, path));

const cost: Decoder<{ total: Ore; standby: Ore }> = (json, path) => {
  const fields = fieldsOf(json, path, ["total", "standby"]);
  return {
    total: money(fields.total, at(path, "total")),
    standby: optional(money, 0n as Ore)(fields.standby, at(path, "standby")),
  };
};
