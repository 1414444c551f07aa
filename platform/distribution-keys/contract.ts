import { z } from "zod";
import { moneyWire } from "../cooperations/contract.ts";
import { storyEntryWire, voterWire } from "../matters/contract.ts";

/** What crosses the wire. A key is the tree that `keyToWire` gives; dates are ISO; money never appears outside a tree. */
const isoDate = z.iso.date();
const language = z.enum(["nb", "nn", "en"]);
const sentences = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

export const keySourceSchema = z.object({
  title: z.string(),
  url: z.string().nullable(),
  date: z.string().nullable(),
});

export const keyVersionSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  validFrom: isoDate.nullable(),
  /** What the source says about the start, when that is not a date. */
  validFromText: z.string().nullable(),
  key: z.unknown(),
  /** Null when the key names someone or something that today's vocabulary does not know. */
  sentences: sentences.nullable(),
  status: z.enum(["documented", "proposed", "registered-as-todays", "draft"]),
  source: keySourceSchema,
  note: z.string().nullable(),
  /** Whose draft it is: "municipality:5020"; null for a key that is for all to see. */
  holder: z.string().nullable(),
  /** In whose name it was entered; null for what a public document says. */
  registeredBy: z.string().nullable(),
  registeredAt: z.string().nullable(),
  /** Of a proposed key that the councils are asked about: since when it is adopted by all who must, and who is missing. */
  adoption: z
    .object({
      matter: z.string(),
      since: isoDate.nullable(),
      superseded: z.boolean(),
      missing: z.array(z.object({ participant: z.string(), body: z.string() })),
    })
    .nullable(),
});
export type KeyVersionJson = z.infer<typeof keyVersionSchema>;

export const keyVersionsSchema = z.object({
  /** Oldest first. */
  versions: z.array(keyVersionSchema),
  /** The number of the version entered last for all to see, 0 when there is none: the one that the next such write must name. */
  newest: z.number().int(),
  /** The version that holds today; null: not known. */
  inUse: z.string().nullable(),
  /** The yearly cost divided by that version, kroner; null as long as anything that it takes is not known. */
  payments: z
    .object({
      year: z.number().int().nullable(),
      total: z.string(),
      shares: z.array(z.object({ participant: z.string(), amount: z.string() })),
    })
    .nullable(),
});
export type KeyVersionsJson = z.infer<typeof keyVersionsSchema>;

export const registerKeyVersionSchema = z.object({
  /** A sentence, read in `language`, or the tree itself. */
  key: z.union([z.string().max(20_000), z.record(z.string(), z.unknown())]),
  language: language.default("nb"),
  validFrom: isoDate.nullable(),
  status: z.enum(["registered-as-todays", "draft"]).default("registered-as-todays"),
  source: z.object({
    title: z.string().max(500),
    url: z.string().max(2000).nullable().default(null),
    date: isoDate.nullable().default(null),
  }),
  note: z.string().max(5000).nullable().default(null),
  /** The newest number that the writer saw. Another one entered meanwhile is a conflict, and both sentences are shown. */
  seen: z.number().int().min(0),
});
export type RegisterKeyVersionJson = z.infer<typeof registerKeyVersionSchema>;

// ── agreeing on a key ────────────────────────────────────────────────────────────────────────────────────────────────────

const holder = z.string().max(160);
const participant = z.string().max(150);
const words = (most: number) => z.string().max(most).nullable().default(null);

export const phaseInWire = z.object({ firstYear: z.number().int().min(1900).max(2200), years: z.number().int() });
export const advancesWire = z.object({
  rule: z.enum(["settled-by-the-new-key", "stand-until-the-date", "in-own-words"]),
  words: words(20_000),
});
export const inKindWire = z.object({
  what: z.string().max(20_000),
  count: z.number().int().min(0).max(100_000).nullable().default(null),
  by: z.enum(["equal", "population"]).nullable().default(null),
});
const agreedWire = {
  validFrom: isoDate,
  phaseIn: phaseInWire.nullable().default(null),
  phaseInWords: words(20_000),
  /** Null: the proposal says nothing of advances that are paid. */
  advances: advancesWire.nullable().default(null),
  inKind: z.array(inKindWire).max(50).default([]),
  reason: words(20_000),
};

/** POST /api/v1/cooperations/:id/key-proposals: puts a key on the table, for all to see. */
export const proposeKeyInput = z.object({
  /** In whose name: "municipality:5020"; a mediator's is "cooperation:…". */
  holder,
  key: z.union([z.string().max(20_000), z.record(z.string(), z.unknown())]),
  language: language.default("nb"),
  /** Null: worded from what is proposed. */
  title: words(1000),
  ...agreedWire,
  /** What is shared, in a negotiation that this proposal opens; not read where one is open. */
  basis: z
    .object({ year: z.number().int().min(1990).max(2100), amount: moneyWire, amountIsReal: z.boolean() })
    .nullable()
    .default(null),
  /** Of a key with cost groups: the amount of each. */
  groups: z
    .array(z.object({ name: z.string().max(200), amount: moneyWire }))
    .max(50)
    .default([]),
  /** What each would pay alone, where somebody has said: a finding follows from it. */
  alone: z
    .array(z.object({ participant, from: moneyWire, to: moneyWire, note: z.string().max(2000).default("") }))
    .max(500)
    .default([]),
});
export type ProposeKeyInput = z.input<typeof proposeKeyInput>;
export const proposedKeyWire = z.object({ version: z.string(), negotiation: z.string() });
export type ProposedKeyWire = z.infer<typeof proposedKeyWire>;

export const verdictWire = z.enum(["acceptable", "on-conditions", "not-acceptable"]);
export type VerdictWire = z.infer<typeof verdictWire>;

/** PUT /api/v1/negotiations/:id/answer: for the own municipality alone. `seen`: the revision that was read, 0 when there was none. */
export const writeAnswerInput = z.object({
  participant,
  round: z.number().int().min(1).max(10_000),
  seen: z.number().int().min(0).max(1_000_000),
  maximum: moneyWire.nullable().default(null),
  verdicts: z.record(z.string().max(200), verdictWire).default({}),
  conditions: words(100_000),
  reason: words(100_000),
});
export type WriteAnswerInput = z.input<typeof writeAnswerInput>;
export const writtenAnswerWire = z.object({ revision: z.number().int() });
export type WrittenAnswerWire = z.infer<typeof writtenAnswerWire>;

/** POST /api/v1/negotiations/:id/answer/sharing: with everyone (`mediator` null), or with one mediator alone. It cannot be taken back. */
export const shareAnswerInput = z.object({
  participant,
  round: z.number().int().min(1).max(10_000),
  /** The revision that was read; null: the answer that a mediator has been shown. */
  seen: z.number().int().min(1).max(1_000_000).nullable(),
  mediator: holder.nullable().default(null),
  /** offentleglova § 23, with its reason; null: it becomes open to the public. */
  exemption: z
    .object({ reason: z.string().max(10_000) })
    .nullable()
    .default(null),
});
export type ShareAnswerInput = z.input<typeof shareAnswerInput>;
export const sharedAnswerWire = z.object({ sharedOn: isoDate });

/** POST /api/v1/negotiations/:id/rounds, POST /api/v1/negotiations/:id/end */
export const nextRoundInput = z.object({ seen: z.number().int().min(1).max(10_000) });
export const openedRoundWire = z.object({ round: z.number().int() });
export const endNegotiationInput = z.object({ reason: z.string().max(20_000) });
export const endedNegotiationWire = z.object({ endedOn: isoDate });

/**
 * POST /api/v1/key-proposals/:id/matter: a matter that asks every council, as a draft of its holder. `matter`: as the next version of one that has
 * been sent, which its holder then sends.
 */
export const askCouncilsInput = z.object({
  holder,
  /** The last day on which the answer may be final; of a new matter. */
  finalBy: isoDate.nullable().default(null),
  matter: z.string().max(100).nullable().default(null),
});
export type AskCouncilsInput = z.input<typeof askCouncilsInput>;
export const askedCouncilsWire = z.object({ matter: z.string() });
export type AskedCouncilsWire = z.infer<typeof askedCouncilsWire>;

/** A finding about fairness; `code` is worded under `finding.<code>`. */
export const keyFindingWire = z.object({ code: z.string() }).catchall(z.unknown());

export const keyFigureYearWire = z.object({
  year: z.number().int(),
  /** The k-th year of the phase-in; null: by that year's own figures, wholly by the new key. */
  phase: z.number().int().nullable(),
  rows: z.array(z.object({ participant: z.string(), before: moneyWire.nullable(), after: moneyWire.nullable() })),
});

const namedHolder = z.object({ holder: z.string(), name: z.string() });

export const keyProposalWire = z.object({
  id: z.string(),
  round: z.number().int(),
  /** Null: a mediator's. */
  participant: z.string().nullable(),
  by: namedHolder,
  on: isoDate,
  language,
  title: z.string(),
  sentences: sentences.nullable(),
  text: z.string(),
  terms: z.string(),
  hash: z.string(),
  validFrom: isoDate,
  phaseIn: phaseInWire.nullable(),
  phaseInWords: z.string().nullable(),
  advances: z.object({ rule: z.string(), words: z.string().nullable() }).nullable(),
  inKind: z.array(z.object({ what: z.string(), count: z.number().nullable(), by: z.string().nullable() })),
  reason: z.string().nullable(),
  /** What each pays of the negotiation's amount in its year, in the order of the participants. */
  amounts: z.array(moneyWire),
  /** By today's key as it was when this was proposed; null: not known. */
  before: z.array(moneyWire.nullable()),
  figures: z.object({ source: z.string(), years: z.array(keyFigureYearWire) }),
  findings: z.array(keyFindingWire),
  /** The matter that asks the councils; null: nobody has asked them, as far as the one who reads may know. */
  matter: z
    .object({
      id: z.string(),
      title: z.string(),
      /** Who leads it. */
      holder: z.string(),
      state: z.enum(["draft", "open", "adopted", "rejected", "lapsed", "withdrawn"]),
      since: isoDate.nullable(),
      superseded: z.boolean(),
      missing: z.array(voterWire.extend({ name: z.string() })),
    })
    .nullable(),
  inForce: z.boolean(),
});
export type KeyProposalWire = z.infer<typeof keyProposalWire>;

export const keyAnswerWire = z.object({
  participant: z.string(),
  name: z.string(),
  round: z.number().int(),
  on: isoDate,
  sharing: z.enum(["nobody", "mediator", "everyone"]),
  sharedOn: isoDate.nullable(),
  mediator: namedHolder.nullable(),
  /** By which section it is kept from the public, and why. */
  withheld: z.object({ section: z.string(), reason: z.string() }).nullable(),
  /** Null: withheld from the one who reads. */
  contents: z
    .object({
      maximum: moneyWire.nullable(),
      verdicts: z.record(z.string(), verdictWire),
      conditions: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** Of one's own private answer; null: it has been shared. */
  revision: z.number().int().nullable(),
});
export type KeyAnswerWire = z.infer<typeof keyAnswerWire>;

/** Where the round stands, from the answers that are open to the one who reads and from no others. */
export const outlookWire = z.object({
  proposals: z.array(
    z.object({
      id: z.string(),
      accepts: z.array(z.string()),
      rejects: z.array(z.string()),
      open: z.array(z.string()),
      onConditions: z.array(z.string()),
      /** Of those with a maximum: by how much it is passed. */
      asked: z.array(z.object({ participant: z.string(), beyond: moneyWire })),
    }),
  ),
  acceptableToAll: z.array(z.string()),
  acceptableSoFar: z.array(z.string()),
  asksTheLeast: z.string().nullable(),
  concessions: z.array(z.object({ proposal: z.string(), participant: z.string(), beyond: moneyWire.nullable() })),
  silent: z.array(z.string()),
});
export type OutlookWire = z.infer<typeof outlookWire>;

const seatWire = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("participant"), id: z.string(), holder: z.string(), name: z.string() }),
  z.object({ kind: z.literal("mediator"), holder: z.string(), name: z.string() }),
]);
export type SeatWire = z.infer<typeof seatWire>;

/** GET /api/v1/cooperations/:id/negotiation?seat=municipality:5020&negotiation=n-…: the open one, else the newest. */
export const negotiationQuery = z.object({ seat: holder.optional(), negotiation: z.string().max(40).optional() });
export const negotiationWire = z.object({
  cooperation: z.object({ id: z.string(), name: z.string() }),
  /** In whose name the one who reads may put a key on the table. */
  mayPropose: z.array(namedHolder),
  /** What a new negotiation would be about; null: it is not known who all the participants are. */
  wouldSit: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
  all: z.array(z.object({ id: z.string(), openedOn: isoDate, endedOn: isoDate.nullable() })),
  negotiation: z
    .object({
      id: z.string(),
      openedOn: isoDate,
      openedBy: namedHolder,
      end: z.object({ on: isoDate, reason: z.string(), by: z.string() }).nullable(),
      participants: z.array(z.object({ id: z.string(), name: z.string() })),
      mediators: z.array(namedHolder),
      year: z.number().int(),
      amount: moneyWire,
      amountIsReal: z.boolean(),
      round: z.number().int(),
      rounds: z.array(z.object({ number: z.number().int(), openedOn: isoDate, closedOn: isoDate.nullable() })),
      proposals: z.array(keyProposalWire),
      /** Shared answers of every round, oldest first. */
      answers: z.array(keyAnswerWire),
      /** From which seat it is read; null: as the public. */
      seat: seatWire.nullable(),
      seats: z.array(seatWire),
      /** One's own private answer of this round; null: none. */
      own: keyAnswerWire.nullable(),
      /** Null: nothing is on the table in this round. */
      outlook: outlookWire.nullable(),
      story: z.array(storyEntryWire),
      may: z.object({ answer: z.boolean(), lead: z.boolean() }),
    })
    .nullable(),
});
export type NegotiationWire = z.infer<typeof negotiationWire>;
