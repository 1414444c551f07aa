import { type Fraction, fractions, type Ore, ok, type Result, refuse } from "@omforent/kernel";
import { binomialUpperTail, clopperPearson, type Interval } from "./binomial.ts";
import { designEffect } from "./design-effect.ts";
import { type OverallTest, overallTest } from "./overall-test.ts";
import { shrunkenRatios } from "./shrinkage.ts";
import { simultaneousIntervals } from "./simultaneous-intervals.ts";
import { type Skew, skews } from "./skew.ts";
import { equivalenceInterval, eventsNeeded, type Verdict, verdictOf } from "./verdict.ts";

/** Pay against get: what each pays, exact, and how often it used the service in each year. */
export type BalanceQuestion = {
  readonly participants: readonly {
    readonly id: string;
    /** Share of the payment, net of state grants and of the host's overhead, for the same period and services. */
    readonly pay: Fraction;
    /** Events in each year, whole numbers. */
    readonly use: readonly number[];
    /** Events of each person, where persons were counted; for all years together. */
    readonly perPerson?: readonly number[];
  }[];
  /** The one of whom it was asked beforehand whether it uses more than it pays for. */
  readonly host?: string;
  /** 0.95 unless said otherwise. */
  readonly level?: number;
  /** The cost of the years together, and how much of it is for being ready, which is not a matter of use. */
  readonly cost?: { readonly total: Ore; readonly standby: Ore };
};

export type ParticipantBalance = {
  readonly id: string;
  readonly count: number;
  readonly payShare: number;
  readonly useShare: number | null;
  /** Use share over payment share; null without use, or where nothing is paid. */
  readonly ratio: number | null;
  /** Of the ratio; holds for all participants at once with the level. */
  readonly interval: Interval | null;
  readonly verdict: Verdict;
  /** Where nobody can tell: about how many events of all participants together it would take. */
  readonly eventsNeeded: number | null;
  /** For showing beside the others, never for judging. */
  readonly shrunkenRatio: number | null;
  readonly skew: Skew | null;
};

export type Balance = {
  readonly participants: readonly ParticipantBalance[];
  readonly overall: OverallTest;
  readonly host: HostBalance | null;
  readonly events: number;
  /** Null: persons were not counted, and everything here assumes that events are independent. */
  readonly designEffect: number | null;
};

/** The question asked beforehand of the host alone: one-sided, so that it can be answered with fewer events. */
export type HostBalance = {
  readonly id: string;
  readonly ratio: number | null;
  readonly interval: Interval | null;
  readonly p: number;
  readonly verdict: Verdict;
  readonly eventsNeeded: number | null;
};

/**
 * Compares what each pays with what each gets, with the statistics for small numbers. Refusals: `balance/no-participants`,
 * `balance/pay-not-100`, `balance/pay-negative`, `balance/not-a-count`, `balance/years-differ`, `balance/host-unknown`,
 * `balance/level`, `balance/standby-too-large`, `balance/participant-twice`.
 */
export function balanceOf(question: BalanceQuestion): Result<Balance> {
  const refused = checked(question);
  if (refused) return refused;
  const { participants, level = 0.95 } = question;
  const counts = participants.map(({ use }) => use.reduce((sum, count) => sum + count, 0));
  const events = counts.reduce((sum, count) => sum + count, 0);
  const effect = designEffect(participants.flatMap(({ perPerson }) => perPerson ?? []));
  const effective = counts.map((count) => count / (effect ?? 1));
  const pays = participants.map(({ pay }) => fractions.toNumber(pay));
  const intervals = simultaneousIntervals(effective, level);
  const paying = pays.map((pay, index) => ({ pay, index })).filter(({ pay }) => pay > 0);
  const shrunken = shrunkenRatios(
    paying.map(({ index }) => effective[index]!),
    paying.map(({ pay }) => pay * (events / (effect ?? 1))),
  );
  const skew = skews({
    participants: participants.map(({ id, pay }, index) => ({ id, pay, count: counts[index]! })),
    cost: question.cost ?? null,
  });
  const shrunkenAt = new Map(paying.map(({ index }, place) => [index, shrunken[place]!]));
  return ok({
    participants: participants.map(({ id }, index) => {
      const sums = { id, count: counts[index]!, events, payShare: pays[index]!, effect: effect ?? 1 };
      const judged = judge(sums, intervals[index]!);
      return {
        id,
        count: sums.count,
        ...judged,
        shrunkenRatio: events === 0 ? null : (shrunkenAt.get(index) ?? null),
        skew: skew?.[index] ?? null,
      };
    }),
    overall: overallTest(effective, pays),
    host: question.host === undefined ? null : hostBalance(question, { counts, pays, events, effect: effect ?? 1 }),
    events,
    designEffect: effect,
  });
}

type Sums = { readonly count: number; readonly events: number; readonly payShare: number; readonly effect: number };

function judge(
  { count, events, payShare, effect }: Sums,
  interval: Interval,
): Omit<ParticipantBalance, "id" | "count" | "shrunkenRatio" | "skew"> {
  if (events === 0)
    return {
      payShare,
      useShare: null,
      ratio: null,
      interval: null,
      verdict: "cannot-tell",
      eventsNeeded: payShare > 0 && payShare < 1 ? eventsNeeded(payShare, effect) : null,
    };
  const useShare = count / events;
  // Whoever pays nothing uses more than it pays for as soon as it uses anything; there is no ratio to speak of.
  if (payShare === 0)
    return {
      payShare,
      useShare,
      ratio: null,
      interval: null,
      verdict: count > 0 ? "more" : "about-equal",
      eventsNeeded: null,
    };
  const ratioInterval: Interval = [interval[0] / payShare, interval[1] / payShare];
  const verdict =
    payShare === 1
      ? "about-equal"
      : verdictOf(ratioInterval, equivalenceInterval(count / effect, events / effect, payShare));
  return {
    payShare,
    useShare,
    ratio: useShare / payShare,
    interval: ratioInterval,
    verdict,
    eventsNeeded: verdict === "cannot-tell" ? eventsNeeded(payShare, effect) : null,
  };
}

type HostSums = {
  readonly counts: readonly number[];
  readonly pays: readonly number[];
  readonly events: number;
  readonly effect: number;
};

function hostBalance(
  { participants, host, level = 0.95 }: BalanceQuestion,
  { counts, pays, events, effect }: HostSums,
): HostBalance {
  const index = participants.findIndex(({ id }) => id === host);
  const [pay, id] = [pays[index]!, participants[index]!.id];
  const n = Math.floor(events / effect);
  if (n === 0 || pay === 0 || pay === 1) {
    const isFree = pay === 0 && counts[index]! > 0;
    return {
      id,
      ratio: null,
      interval: null,
      p: isFree ? 0 : 1,
      verdict: isFree ? "more" : "cannot-tell",
      eventsNeeded: pay > 0 && pay < 1 ? eventsNeeded(pay, effect) : null,
    };
  }
  const effective = Math.min(n, Math.round(counts[index]! / effect));
  const p = binomialUpperTail(effective, n, pay);
  const [low, high] = clopperPearson(effective, n, 2 * (1 - level));
  const interval: Interval = [low / pay, high / pay];
  const verdict = p <= 1 - level ? "more" : verdictOf([0, interval[1]], equivalenceInterval(effective, n, pay));
  return {
    id,
    ratio: counts[index]! / events / pay,
    interval,
    p,
    verdict,
    eventsNeeded: verdict === "cannot-tell" ? eventsNeeded(pay, effect) : null,
  };
}

function checked({ participants, host, level = 0.95, cost }: BalanceQuestion): Result<never> | null {
  if (participants.length === 0) return refuse("balance/no-participants");
  if (!(level >= 0.5 && level < 1)) return refuse("balance/level", { level });
  const ids = new Set<string>();
  for (const [index, { id, pay, use, perPerson = [] }] of participants.entries()) {
    const path = `participants/${index}`;
    if (ids.has(id)) return refuse("balance/participant-twice", { participant: id }, { path });
    ids.add(id);
    if (pay.n < 0n) return refuse("balance/pay-negative", { participant: id }, { path: `${path}/pay` });
    if (use.length !== participants[0]!.use.length)
      return refuse(
        "balance/years-differ",
        { participant: id, years: use.length, wanted: participants[0]!.use.length },
        { path: `${path}/use` },
      );
    const wrong = [...use, ...perPerson].find((count) => !Number.isSafeInteger(count) || count < 0);
    if (wrong !== undefined)
      return refuse("balance/not-a-count", { participant: id, count: wrong }, { path: `${path}/use` });
  }
  const sum = fractions.sum(participants.map(({ pay }) => pay));
  if (!fractions.equals(sum, fractions.one)) return refuse("balance/pay-not-100", { sum: fractions.toWire(sum) });
  if (host !== undefined && !ids.has(host)) return refuse("balance/host-unknown", { host });
  if (cost && (cost.standby < 0n || cost.standby > cost.total)) return refuse("balance/standby-too-large");
  return null;
}
