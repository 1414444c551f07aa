import type { Template } from "./template.ts";

/**
 * What a sentence is made of, and which rule of the grammar fills each hole of its phrases. The language files hold
 * the phrases; the printer writes the first phrase of a construct and the grammar reads all of them. A construct that
 * is added here must be worded in every language (the compiler sees to it) and is then both written and read.
 */
export const constructs = {
  // numbers and money
  percent: { number: "number" },
  ratio: { over: "whole", under: "whole" },
  money: { number: "number" },
  // what the share follows
  equal: {},
  equalAsNoun: {},
  equalAsSum: {},
  measure: { reading: "reading" },
  measureAsNoun: { reading: "reading" },
  onParticipant: { participant: "participantName" },
  entry: { share: "share", participant: "participantName" },
  phaseIn: { from: "plain", to: "plain", count: "count", year: "year" },
  // what comes after a rule and changes it
  surcharge: { share: "share", who: "who" },
  rebate: { share: "share", who: "who" },
  betweenShares: { minimum: "share", maximum: "share" },
  atLeastShare: { minimum: "share" },
  atMostShare: { maximum: "share" },
  proRataDays: {},
  proRataMonths: {},
  betweenAmounts: { minimum: "money", maximum: "money" },
  atLeastAmount: { minimum: "money" },
  atMostAmount: { maximum: "money" },
  // when a figure is read
  day: { number: "whole", month: "month" },
  onDate: { day: "day", year: "year" },
  numericDate: { number: "whole", month: "whole", year: "year" },
  budgetYear: { day: "day" },
  thisYear: { day: "day" },
  yearBefore: { day: "day" },
  yearsBefore: { day: "day", count: "count" },
  average: { day: "day", count: "count", lastYear: "lastYear" },
  averageToThisYear: { day: "day", count: "count" },
  lastIsBudgetYear: {},
  lastIsYearBefore: {},
  lastIsYearsBefore: { count: "count" },
  newest: {},
  // charges
  first: {},
  plus: {},
  rest: {},
  fixedEach: { money: "money" },
  fixedOne: { money: "money", who: "who" },
  unitPrice: { money: "money", unit: "unitReading" },
  unitPriceOf: { money: "money", reading: "reading" },
  free: { quantity: "quantity" },
  but: {},
  exception: { money: "money", who: "who" },
  ownCost: { share: "share", reading: "reading" },
  ownCostUpTo: { share: "share", reading: "reading", money: "money" },
  ownCostWhole: { reading: "reading" },
  ownCostFirst: { money: "money", reading: "reading" },
  // the whole
  outside: {},
  roundKroner: {},
  roundTo: { money: "money" },
  host: {},
  and: {},
  timeWord: {},
  filler: {},
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type Construct = keyof typeof constructs;

/** What people type and the printer never writes. */
export const onlyRead: ReadonlySet<Construct> = new Set<Construct>([
  "equalAsSum",
  "onParticipant",
  "numericDate",
  "ownCostWhole",
  "ownCostFirst",
  "timeWord",
  "filler",
]);

export type Slots<Name extends Construct> = { readonly [slot in keyof (typeof constructs)[Name]]: string };
export type Phrases = { readonly [Name in Construct]: readonly [Template, ...Template[]] };
