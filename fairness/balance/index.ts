export { type Balance, type BalanceQuestion, balanceOf, type HostBalance, type ParticipantBalance } from "./balance.ts";
export { clopperPearson, type Interval, wilson } from "./binomial.ts";
export { designEffect } from "./design-effect.ts";
export { type OverallTest, overallTest } from "./overall-test.ts";
export { type Publication, type PublishedBalance, publishBalance } from "./publish-balance.ts";
export { shrunkenRatios } from "./shrinkage.ts";
export { simultaneousIntervals } from "./simultaneous-intervals.ts";
export { type Skew, skews } from "./skew.ts";
export { type Counts, type Published, smallestThreshold, suppressSmall, usualThreshold } from "./suppression.ts";
export { eventsNeeded, margin, type Verdict } from "./verdict.ts";
export {
  type BalanceOnTheWire,
  type BalanceRead,
  type Balances,
  balanceFromWire,
  balancesOf,
  balancesToWire,
  publicationToWire,
} from "./wire.ts";
