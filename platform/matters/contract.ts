import { decisionKinds, type LawBody, lawBodies } from "@omforent/law";
import { z } from "zod";
import { bodyLevelWire, bodyWire, clauseWire, externalReferenceWire, meetingWire } from "../bodies/contract.ts";
import { moneyWire } from "../cooperations/contract.ts";
import { ways } from "./domain/participation.ts";
import { proposalKinds } from "./domain/proposal.ts";

/**
 * What crosses the wire about matters. A participant is "5020", "50" or a cooperation's id; a body is "5020-kommunestyre". Money is kroner with two
 * decimals as text, fractions are "n/d", dates are ISO. Nothing that votes states its weight: there is no such field in any input here.
 */
const isoDate = z.iso.date();
const id = z.string().max(150);
const facts = z.record(z.string(), z.unknown());
const whole = z.string().regex(/^\d{1,6}$/);
const words = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

export const proposalKindWire = z.enum(proposalKinds);
export type ProposalKindWire = z.infer<typeof proposalKindWire>;
export const wayWire = z.enum(ways);

// ── the terms of a matter ────────────────────────────────────────────────────────────────────────────────────────────────

export const quotaWire = z.object({ n: whole, d: whole, reach: z.enum(["more-than", "at-least"]) });
const measuredAgainst = z.enum(["all", "present", "cast"]);
export const singleRuleWire = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("unanimity") }),
  z.object({ kind: z.literal("majority-of-heads"), quota: quotaWire, measuredAgainst }),
  /** `weightsIn`: the body or the cooperation in whose records the weights stand. */
  z.object({ kind: z.literal("majority-of-weights"), weightsIn: id, quota: quotaWire, measuredAgainst }),
  z.object({ kind: z.literal("body-decides"), body: id }),
]);
export type SingleRuleWire = z.infer<typeof singleRuleWire>;
/** One rule, or several that must all be met. */
export const resultRuleWire = z.union([
  singleRuleWire,
  z.object({ kind: z.literal("several"), rules: z.array(singleRuleWire).min(1).max(6) }),
]);
export const matterRuleWire = z.object({
  rule: resultRuleWire,
  closing: z.enum(["stays-open", "lapses", "settled-by-those-who-answered"]),
  clause: clauseWire.nullable(),
});
export type MatterRuleWire = z.infer<typeof matterRuleWire>;
export const decisionLevelWire = z.object({
  requires: z.enum(["council-itself", "elected", "any"]),
  clause: clauseWire.nullable(),
});
export const minimumWire = z.object({
  what: z.enum(["hearing", "notice-of-meeting", "public-before-council"]),
  days: z.number().int().min(0).max(730),
  clause: clauseWire.nullable(),
});
export const fallbackWire = z.object({ text: z.string().trim().min(1).max(20_000), clause: clauseWire.nullable() });
export const participationInput = z.object({ participant: id, how: wayWire, path: z.array(id).max(8) });

/** What each pays before and after, by year; null: not known. Part of what is frozen, so nobody changes it unseen. */
export const figuresWire = z.object({
  /** What they are computed from, in words; example figures say so here. */
  source: z.string().trim().min(1).max(2000),
  years: z
    .array(
      z.object({
        year: z.string().trim().min(1).max(40),
        rows: z
          .array(z.object({ participant: id, before: moneyWire.nullable(), after: moneyWire.nullable() }))
          .min(1)
          .max(500),
      }),
    )
    .min(1)
    .max(30),
});
export type FiguresWire = z.infer<typeof figuresWire>;

export const attachmentWire = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
});
export type AttachmentWire = z.infer<typeof attachmentWire>;

/** Lengths are refused in words of their own (`domain/proposal.ts`). `id` null: the matter's own, for free text. */
export const proposalInput = z.object({
  kind: proposalKindWire,
  id: id.nullable().default(null),
  title: z.string(),
  text: z.string(),
  /** The owner's own exact form of what is proposed (a key's tree), as text; null for words alone. */
  terms: z.string().max(200_000).nullable().default(null),
  figures: figuresWire.nullable().default(null),
  /** Ids of attachments of this matter, uploaded before. */
  attachments: z.array(id).max(50).default([]),
});
export type ProposalInput = z.input<typeof proposalInput>;

const termsInput = {
  title: z.string().max(1000),
  /** In words: «Fosen regionråd, sekretariatet»; null: the holder's name. */
  broughtBy: z.string().trim().min(1).max(300).nullable().default(null),
  cooperation: id.nullable().default(null),
  proposal: proposalInput,
  participations: z.array(participationInput).max(500),
  rule: matterRuleWire,
  /** Null: what the law says for the cooperation's form; refused where the law that we have read says nothing. */
  level: decisionLevelWire.nullable().default(null),
  finalBy: isoDate,
  hearingDeadline: isoDate.nullable().default(null),
  minimums: z.array(minimumWire).max(10).default([]),
  fallback: fallbackWire.nullable().default(null),
};

/** POST /api/v1/matters: a draft, internal to its holder. `holder`: "municipality:5020", "county:50" or "cooperation:…". */
export const draftMatterInput = z.object({ holder: z.string().max(160), ...termsInput });
export type DraftMatterInput = z.input<typeof draftMatterInput>;
/** PUT /api/v1/matters/:id while it is a draft. `revision` is the one that was seen; otherwise `matter/conflict` with `yours` and `theirs`. */
export const changeMatterInput = z.object({ revision: z.number().int(), ...termsInput });
export type ChangeMatterInput = z.input<typeof changeMatterInput>;
export const savedMatterWire = z.object({ id: z.string(), revision: z.number().int() });
export type SavedMatterWire = z.infer<typeof savedMatterWire>;

/** DELETE /api/v1/matters/:id (a draft), POST …/sending */
export const seenRevisionInput = z.object({ revision: z.number().int() });

/** Who decides or is heard: as the law names it, or a body. */
const deciderWire = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("law"), body: z.string(), words }),
  z.object({ kind: z.literal("body"), body: z.string(), name: z.string() }),
]);
export type DeciderWire = z.infer<typeof deciderWire>;

/** GET /api/v1/cooperations/:id/matter-start?kind=key: what a new matter can be filled in with. */
export const matterStartQuery = z.object({ kind: proposalKindWire });
export const matterStartWire = z.object({
  cooperation: z.object({ id: z.string(), name: z.string(), form: z.string().nullable() }),
  /** In whose name the one who asks may bring it; empty: in nobody's. */
  holders: z.array(z.object({ holder: z.string(), name: z.string() })),
  /** Today's participants with their usual way: chief executive, formannskap, council. */
  participations: z.array(participationInput.extend({ name: z.string() })),
  bodies: z.array(bodyWire),
  /** What the law that we have read requires; null: it says nothing. */
  level: decisionLevelWire.nullable(),
  /** What the agreement says, where the law asks for no more: an offer that the writer may change. */
  agreedLevel: decisionLevelWire.nullable(),
  /** Whom the agreement lets decide where the law asks for more; null: nothing of the kind. */
  tooLow: z.object({ decides: deciderWire, clause: clauseWire }).nullable(),
  /** What law says, or what is offered (then without a clause). */
  minimums: z.array(minimumWire),
});
export type MatterStartWire = z.infer<typeof matterStartWire>;

/** POST /api/v1/matters/:id/attachments?name=…: the file itself as the body (any of the allowed types, at most 25 MB). */
export const attachmentQuery = z.object({ name: z.string().min(1).max(300) });

/** POST /api/v1/matters/:id/versions. `seen` is the newest version that was read (draft or sent), `revision` the matter's. */
export const addVersionInput = z.object({
  seen: z.number().int(),
  revision: z.number().int(),
  proposal: proposalInput.omit({ kind: true, id: true }),
  note: z.string().trim().min(1).max(20_000).nullable().default(null),
  /** False: kept as a draft that only the holder reads. */
  send: z.boolean(),
});
export type AddVersionInput = z.input<typeof addVersionInput>;
export const savedVersionWire = z.object({
  id: z.string(),
  revision: z.number().int(),
  version: z.number().int(),
  hash: z.string(),
});

/** POST /api/v1/matters/:id/withdrawal */
export const withdrawMatterInput = z.object({ reason: z.string().max(20_000) });

// ── what bodies do ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** PUT /api/v1/matters/:id/schedule/:body: on the agenda of a meeting. */
export const scheduleInput = z.object({ date: isoDate });

const count = z.number().int().min(0).max(1_000_000);
export const votesWire = z.object({ for: count, against: count, abstained: count });
export const partyVotesWire = votesWire.extend({ party: z.string().trim().min(1).max(100) });
export const outcomeInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["adopted", "rejected", "postponed", "not-voted"]) }),
  /** `text`: the whole text that it adopted, where it is known. */
  z.object({ kind: z.literal("adopted-with-changes"), text: z.string().nullable().default(null) }),
]);

/**
 * POST /api/v1/matters/:id/decisions. Whether it stands as the municipality's own or as «registrert av andre, ikke bekreftet» follows from who
 * registers; `source` is needed by others. Registering the same again changes nothing (`registered: "already"`).
 */
export const registerDecisionInput = z.object({
  body: id,
  version: z.number().int(),
  outcome: outcomeInput,
  votes: votesWire.nullable().default(null),
  partyVotes: z.array(partyVotesWire).max(40).default([]),
  /** Verbatim, plain text; refused in words when it is too long. */
  text: z.string(),
  date: isoDate,
  caseNumber: z.string().trim().min(1).max(100).nullable().default(null),
  /** An attachment of this matter. */
  minutes: id.nullable().default(null),
  /** On what basis urgent authority (hastefullmakt) was used. */
  urgent: z.string().trim().min(1).max(5000).nullable().default(null),
  externalReference: externalReferenceWire.nullable().default(null),
  source: z.string().max(2000).nullable().default(null),
});
export type RegisterDecisionInput = z.input<typeof registerDecisionInput>;
export const registeredDecisionWire = z.object({
  decision: z.string(),
  registered: z.enum(["new", "already", "confirmed", "replaced-what-others-registered"]),
  /** Whether it counts for the text that is asked about, as things stand. */
  counts: z.boolean(),
});
export type RegisteredDecisionWire = z.infer<typeof registeredDecisionWire>;

/** POST /api/v1/matters/:id/recommendations: the chief executive's, who needs no meeting. */
export const recommendInput = z.object({
  body: id,
  version: z.number().int(),
  outcome: outcomeInput,
  text: z.string(),
  date: isoDate,
});
export type RecommendInput = z.input<typeof recommendInput>;

/** POST …/decisions/:decision/confirmation: `{}`. POST …/decisions/:decision/correction: `corrections` is how many were seen. */
export const correctDecisionInput = z.object({
  corrections: z.number().int(),
  reason: z.string().max(5000),
  text: z.string().optional(),
  votes: votesWire.nullable().optional(),
  partyVotes: z.array(partyVotesWire).max(40).optional(),
  date: isoDate.optional(),
  caseNumber: z.string().trim().min(1).max(100).nullable().optional(),
  minutes: id.nullable().optional(),
});
export type CorrectDecisionInput = z.input<typeof correctDecisionInput>;
/** POST …/decisions/:decision/recognition: the answering body says why it counts all the same (KL § 11-8). */
export const recogniseDecisionInput = z.object({
  by: id,
  reason: z.string().max(5000),
  clause: clauseWire.nullable().default(null),
});

/** POST /api/v1/matters/:id/views */
export const giveViewInput = z.object({
  body: id,
  version: z.number().int(),
  on: isoDate,
  text: z.string(),
  /** The proposal's whole text as the body wants it; null: it proposes no words. */
  proposedText: z.string().nullable().default(null),
  byParty: z
    .array(z.object({ party: z.string().trim().min(1).max(100), text: z.string().max(100_000) }))
    .max(40)
    .default([]),
  attachments: z.array(id).max(20).default([]),
});
export type GiveViewInput = z.input<typeof giveViewInput>;
export const givenViewWire = z.object({ view: z.string(), registered: z.enum(["new", "already"]), late: z.boolean() });

/** POST /api/v1/matters/:id/views/:view/replies. `seen`: how many replies to this view were read; else `matter/conflict` with both. */
export const replyInput = z.object({
  seen: z.number().int(),
  answer: z.enum(["accepted", "partly", "not-accepted"]),
  reason: z.string().max(100_000),
  changed: z
    .object({ version: z.number().int(), place: z.string().max(300) })
    .nullable()
    .default(null),
});
export type ReplyInput = z.input<typeof replyInput>;

/** POST /api/v1/matters/:id/hearing-closing. With unanswered views `by` must decide, and the reason stays as a breach. */
export const closeHearingInput = z.object({ by: id, reason: z.string().max(20_000).nullable().default(null) });

// ── answer links ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export const linkMayWire = z.enum(["decision", "view"]);
/** POST /api/v1/matters/:id/answer-links: for a municipality that has not joined. The path is shown once and is not kept. */
export const makeAnswerLinkInput = z.object({
  participant: id,
  may: z.array(linkMayWire).min(1).max(2),
  expiresOn: isoDate,
  /** Where it is sent: the municipality's official address, in words. */
  sentTo: z.string().trim().min(1).max(320),
});
export type MakeAnswerLinkInput = z.input<typeof makeAnswerLinkInput>;
export const madeAnswerLinkWire = z.object({ id: z.string(), path: z.string(), expiresOn: isoDate });
export const answerLinkWire = z.object({
  id: z.string(),
  participant: z.string(),
  participantName: z.string(),
  may: z.array(linkMayWire),
  used: z.array(linkMayWire),
  sentTo: z.string(),
  expiresOn: isoDate,
  state: z.enum(["open", "used", "expired", "withdrawn"]),
  madeAt: z.string(),
});
/** GET /api/v1/matters/:id/answer-links; POST /api/v1/answer-links/:id/withdrawal `{}` */
export const answerLinkListWire = z.object({ links: z.array(answerLinkWire) });
export type AnswerLinkListWire = z.infer<typeof answerLinkListWire>;
/** GET /api/v1/answers/:token: whom it is for and what it may; the matter itself is public. */
export const openedAnswerLinkWire = z.object({
  matter: z.object({ id: z.string(), title: z.string(), version: z.number().int() }),
  participant: z.string(),
  participantName: z.string(),
  bodies: z.array(bodyWire),
  may: z.array(linkMayWire),
  used: z.array(linkMayWire),
  expiresOn: isoDate,
});
export type OpenedAnswerLinkWire = z.infer<typeof openedAnswerLinkWire>;
/** POST /api/v1/answers/:token/decision and …/view: kept as «registrert av andre, ikke bekreftet». `person`: who answers, with role. */
export const answerDecisionInput = registerDecisionInput
  .omit({ source: true, minutes: true })
  .extend({ person: z.string().trim().min(1).max(200) });
export const answerViewInput = giveViewInput
  .omit({ attachments: true })
  .extend({ person: z.string().trim().min(1).max(200) });

// ── one matter, with everything a page needs ─────────────────────────────────────────────────────────────────────────────

export const findingWire = z.object({ code: z.string(), clause: clauseWire.nullable(), params: facts });
export type FindingWire = z.infer<typeof findingWire>;

/** `text` is whole up to `textLength`, or its beginning: then the whole is at the decision's or the view's own address. */
const longText = { text: z.string(), textLength: z.number().int() };

export const registrationWire = z.discriminatedUnion("by", [
  /** `name` is the holder's: «Osen kommune». */
  z.object({ by: z.literal("own"), name: z.string(), at: z.string() }),
  z.object({
    by: z.literal("others"),
    name: z.string(),
    at: z.string(),
    source: z.string(),
    confirmed: z.object({ name: z.string(), at: z.string() }).nullable(),
  }),
]);

export const decisionWire = z.object({
  id: z.string(),
  body: z.string(),
  participant: z.string().nullable(),
  version: z.number().int(),
  outcome: z.enum(["adopted", "adopted-with-changes", "rejected", "postponed", "not-voted"]),
  /** Of "adopted with changes": whether its text is known, and whether that is the very text of a version. */
  changedText: z.boolean(),
  sameAsVersion: z.number().int().nullable(),
  votes: votesWire.nullable(),
  partyVotes: z.array(partyVotesWire),
  ...longText,
  date: isoDate,
  caseNumber: z.string().nullable(),
  minutes: attachmentWire.nullable(),
  urgent: z.string().nullable(),
  externalReference: externalReferenceWire.nullable(),
  registration: registrationWire,
  corrections: z.number().int(),
  counts: z.boolean(),
  reasons: z.array(findingWire),
  flags: z.array(findingWire),
  recognition: z.object({ by: z.string(), on: isoDate, reason: z.string(), clause: clauseWire.nullable() }).nullable(),
});
export type DecisionWire = z.infer<typeof decisionWire>;

/** GET /api/v1/matters/:id/decisions/:decision: the whole text, the changed text, and what stood there before. */
export const decisionDetailWire = decisionWire.extend({
  adoptedText: z.string().nullable(),
  earlier: z.array(
    z.object({
      text: z.string(),
      date: isoDate,
      caseNumber: z.string().nullable(),
      votes: votesWire.nullable(),
      reason: z.string(),
      at: z.string(),
    }),
  ),
});
export type DecisionDetailWire = z.infer<typeof decisionDetailWire>;

/** Lines counted from 1; of what is the same only a line or two beside the change. `words` null: shown line by line only. */
export const textChangeWire = z.object({
  line: z.number().int(),
  lineAfter: z.number().int(),
  before: z.array(z.string()),
  after: z.array(z.string()),
  words: z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() })).nullable(),
});
export type TextChangeWire = z.infer<typeof textChangeWire>;

export const replyWire = z.object({
  answer: z.enum(["accepted", "partly", "not-accepted"]),
  reason: z.string(),
  changed: z.object({ version: z.number().int(), place: z.string() }).nullable(),
  by: z.string(),
  on: isoDate,
});
export const viewWire = z.object({
  id: z.string(),
  body: z.string(),
  participant: z.string().nullable(),
  level: bodyLevelWire.nullable(),
  version: z.number().int(),
  on: isoDate,
  ...longText,
  proposesText: z.boolean(),
  /** What it wants changed in the version it had; null: too long to show here, see the view's own address. */
  changes: z.array(textChangeWire).nullable(),
  byParty: z.array(z.object({ party: z.string(), text: z.string() })),
  attachments: z.array(attachmentWire),
  registration: registrationWire,
  asked: z.boolean(),
  late: z.boolean(),
  /** The one that stands, and how many have been given. */
  reply: replyWire.nullable(),
  replies: z.number().int(),
});
export type ViewWire = z.infer<typeof viewWire>;
/** GET /api/v1/matters/:id/views/:view */
export const viewDetailWire = viewWire.extend({ proposedText: z.string().nullable(), allReplies: z.array(replyWire) });
export type ViewDetailWire = z.infer<typeof viewDetailWire>;

export const versionWire = z.object({
  version: z.number().int(),
  kind: proposalKindWire,
  proposalId: z.string(),
  title: z.string(),
  text: z.string(),
  terms: z.string().nullable(),
  hash: z.string(),
  /** Whether the hash is the one of what stands here: computed at every reading. */
  intact: z.boolean(),
  figures: figuresWire.nullable(),
  attachments: z.array(attachmentWire),
  note: z.string().nullable(),
  /** Null: a draft that only the holder reads. */
  sentOn: isoDate.nullable(),
  /** What changed from the version before; null: the first one. */
  changes: z.array(textChangeWire).nullable(),
});
export type VersionWire = z.infer<typeof versionWire>;

export const stanceWire = z.enum(["for", "against", "not-voting"]);
export const resultStateWire = z.enum(["open", "adopted", "rejected", "lapsed", "withdrawn"]);
export const voterWire = z.object({ participant: z.string(), body: z.string(), named: z.boolean() });
export const resultWire = z.object({
  state: resultStateWire,
  on: isoDate.nullable(),
  hash: z.string(),
  version: z.number().int(),
  parts: z.array(
    z.object({
      rule: singleRuleWire,
      status: z.enum(["met", "impossible", "open", "unknown"]),
      for: z.string(),
      against: z.string(),
      notVoting: z.string(),
      silent: z.string(),
      lacking: z.string(),
      weightsUnknown: z.array(z.string()),
    }),
  ),
  counted: z.array(
    z.object({
      participant: z.string(),
      body: z.string(),
      decision: z.string(),
      stance: stanceWire,
      date: isoDate,
      weights: z.array(z.object({ in: z.string(), weight: z.string(), clause: clauseWire })),
      flags: z.array(findingWire),
    }),
  ),
  notCounted: z.array(z.object({ decision: z.string(), reasons: z.array(findingWire), flags: z.array(findingWire) })),
  missing: z.array(voterWire),
  contradicted: z.array(voterWire),
  possible: z.array(resultStateWire),
  ifConfirmed: resultStateWire.nullable(),
  afterwards: z.array(z.string()),
});
export type ResultWire = z.infer<typeof resultWire>;

export type WarningWire = z.infer<typeof warningWire>;
export const warningWire = z.object({
  code: z.string(),
  participant: z.string().nullable(),
  body: z.string().nullable(),
  clause: clauseWire.nullable(),
  params: facts,
});
export const stepWire = z.object({
  body: z.string(),
  what: z.enum(["papers", "meeting", "answer"]),
  date: isoDate.nullable(),
  latest: isoDate,
  because: z.string(),
  clause: clauseWire.nullable(),
  from: z.enum(["scheduled", "planned", "unknown"]),
  done: z.boolean(),
});
export const pathScheduleWire = z.object({
  participant: z.string(),
  until: isoDate,
  steps: z.array(stepWire),
  casePaperBy: isoDate.nullable(),
  earliest: isoDate.nullable(),
  canBeInTime: z.enum(["yes", "no", "unknown", "answered"]),
  warnings: z.array(warningWire),
});
export type PathScheduleWire = z.infer<typeof pathScheduleWire>;
export const scheduleWire = z.object({
  paths: z.array(pathScheduleWire),
  sendBy: z
    .object({ date: isoDate, because: z.enum(["case-paper", "minimum"]), participant: z.string().nullable() })
    .nullable(),
  warnings: z.array(warningWire),
});
export type ScheduleWire = z.infer<typeof scheduleWire>;

/** `kind` and `params` are worded under `story.<kind>`. */
export const storyEntryWire = z.object({
  date: isoDate,
  kind: z.string(),
  who: z.string().nullable(),
  about: z.string().nullable(),
  params: facts,
});
export type StoryEntryWire = z.infer<typeof storyEntryWire>;

/** What it is for one participant: asked for with `?participant=5020`. */
export const forParticipantWire = z.object({
  participant: z.string(),
  name: z.string(),
  how: wayWire,
  path: z.array(z.string()),
  answersBy: z.string().nullable(),
  schedule: pathScheduleWire.nullable(),
  /** What its bodies on the way have recommended on this text, in the order of the path, the chief executive's too. */
  recommendations: z.array(decisionWire),
  ifNo: z.object({ state: resultStateWire, fallback: fallbackWire.nullable() }),
  ifChanged: z.object({
    again: z.array(z.object({ participant: z.string(), canBeInTime: z.enum(["yes", "no", "unknown", "answered"]) })),
  }),
  /** Its kroner; null: the proposal has no figures for it. */
  kroner: z
    .array(
      z.object({
        year: z.string(),
        before: moneyWire.nullable(),
        after: moneyWire.nullable(),
        change: moneyWire.nullable(),
      }),
    )
    .nullable(),
});
export type ForParticipantWire = z.infer<typeof forParticipantWire>;

/** What the one who reads may do; the server asks its policies again. */
export const mayWire = z.object({
  /** Change or discard the draft, send it, add versions, reply, close, withdraw, make answer links. */
  lead: z.boolean(),
  /** Bodies whose decision she registers as their own, and those she may register «av andre». */
  decide: z.array(z.string()),
  decideForOthers: z.array(z.string()),
  recommend: z.array(z.string()),
  view: z.array(z.string()),
  schedule: z.array(z.string()),
  /** Decisions that others registered for her municipality. */
  confirm: z.array(z.string()),
});

export const matterStateWire = z.enum(["draft", "open", "adopted", "rejected", "lapsed", "withdrawn"]);
export type MatterStateWire = z.infer<typeof matterStateWire>;

/** GET /api/v1/matters/:id?participant=5020. Sent matters: everybody, without sign-in. */
export const matterQuery = z.object({ participant: id.optional() });
export const matterWire = z.object({
  id: z.string(),
  revision: z.number().int(),
  state: matterStateWire,
  title: z.string(),
  holder: z.string(),
  holderName: z.string(),
  broughtBy: z.string(),
  cooperation: z.object({ id: z.string(), name: z.string() }).nullable(),
  sentOn: isoDate.nullable(),
  finalBy: isoDate,
  hearingDeadline: isoDate.nullable(),
  minimums: z.array(minimumWire),
  fallback: fallbackWire.nullable(),
  rule: matterRuleWire,
  level: decisionLevelWire,
  /** The version that is asked about, whole; and the holder's unsent next one, for the holder alone. */
  asked: versionWire,
  draft: versionWire.nullable(),
  versions: z.array(
    z.object({
      version: z.number().int(),
      title: z.string(),
      hash: z.string(),
      note: z.string().nullable(),
      sentOn: isoDate.nullable(),
    }),
  ),
  participations: z.array(participationInput.extend({ name: z.string(), answersBy: z.string().nullable() })),
  /** Every body that is named here, by id. */
  bodies: z.array(bodyWire),
  scheduled: z.array(z.object({ body: z.string(), date: isoDate })),
  result: resultWire,
  schedule: scheduleWire,
  decisions: z.array(decisionWire),
  views: z.array(viewWire),
  unansweredViews: z.array(z.string()),
  hearingClosing: z
    .object({
      on: isoDate,
      by: z.string(),
      breach: z.object({ code: z.string(), views: z.array(z.string()), reason: z.string() }).nullable(),
    })
    .nullable(),
  withdrawn: z.object({ on: isoDate, reason: z.string() }).nullable(),
  story: z.array(storyEntryWire),
  forParticipant: forParticipantWire.nullable(),
  may: mayWire,
});
export type MatterWire = z.infer<typeof matterWire>;

// GET /api/v1/matters/:id/versions/:version → versionWire
// GET /api/v1/matters/:id/attachments/:attachment → the file, as a download

// ── merging ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

export const choiceWire = z.object({
  part: z.number().int().min(0),
  take: z.enum(["base", "suggestion", "proposal", "words"]),
  /** Of "proposal": the view or decision. Of "words": the words. */
  from: id.nullable().default(null),
  text: z.string().nullable().default(null),
});
/** GET /api/v1/matters/:id/merge?version=1: all proposed texts line by line beside the version's. */
export const mergeQuery = z.object({ version: z.coerce.number().int().min(1).max(100_000).optional() });
export const mergeWire = z.object({
  version: z.number().int(),
  proposals: z.array(z.object({ from: z.string(), body: z.string(), kind: z.enum(["view", "decision"]) })),
  conflicts: z.number().int(),
  parts: z.array(
    z.object({
      kind: z.enum(["same", "agreed", "conflict"]),
      line: z.number().int(),
      lines: z.array(z.string()),
      alternatives: z.array(z.object({ from: z.array(z.string()), lines: z.array(z.string()) })),
      suggestion: z.string().nullable(),
    }),
  ),
  /** The holder's choices so far, kept for the holder alone; `choicesSeen` is named when they are saved. */
  choices: z.array(choiceWire),
  choicesSeen: z.number().int(),
  /** The merged text; null as long as a conflict is open. */
  merged: z.string().nullable(),
});
export type MergeWire = z.infer<typeof mergeWire>;
/** PUT /api/v1/matters/:id/merge: saves the choices. */
export const saveMergeInput = z.object({
  version: z.number().int().min(1),
  seen: z.number().int(),
  choices: z.array(choiceWire).max(5000),
});
export type SaveMergeInput = z.input<typeof saveMergeInput>;

// ── lists ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

export const matterSummaryWire = z.object({
  id: z.string(),
  title: z.string(),
  kind: proposalKindWire,
  state: matterStateWire,
  holder: z.string(),
  holderName: z.string(),
  cooperation: z.object({ id: z.string(), name: z.string() }).nullable(),
  version: z.number().int(),
  sentOn: isoDate.nullable(),
  finalBy: isoDate,
  hearingDeadline: isoDate.nullable(),
  /** How many decide, have said yes, no, and nothing. */
  decides: z.number().int(),
  for: z.number().int(),
  against: z.number().int(),
  missing: z.number().int(),
});
export type MatterSummaryWire = z.infer<typeof matterSummaryWire>;
/** GET /api/v1/matters: newest first; the drafts are those of the reader's own holders. */
export const matterListQuery = z.object({
  cooperation: id.optional(),
  participant: id.optional(),
  body: id.optional(),
  state: matterStateWire.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});
export const matterListWire = z.object({ matters: z.array(matterSummaryWire), total: z.number().int() });
export type MatterListWire = z.infer<typeof matterListWire>;

export const waitingWire = z.object({
  matter: z.string(),
  title: z.string(),
  body: z.string(),
  asks: z.enum(["decision", "view", "recommendation"]),
  version: z.number().int(),
  again: z.boolean(),
  until: isoDate,
  scheduledOn: isoDate.nullable(),
  cooperation: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type WaitingWire = z.infer<typeof waitingWire>;
/** GET /api/v1/bodies/:id/waiting */
export const bodyWaitingWire = z.object({
  body: bodyWire,
  waiting: z.array(waitingWire),
  meetings: z.array(meetingWire),
});
export type BodyWaitingWire = z.infer<typeof bodyWaitingWire>;
/** GET /api/v1/municipalities/:number/waiting (a county's number too) */
export const participantWaitingWire = z.object({
  participant: z.string(),
  name: z.string(),
  bodies: z.array(bodyWire),
  waiting: z.array(waitingWire),
});
export type ParticipantWaitingWire = z.infer<typeof participantWaitingWire>;

// ── the year's wheel, influence, rights ──────────────────────────────────────────────────────────────────────────────────

/**
 * GET /api/v1/municipalities/:number/year-wheel?year=2026 and …/year-wheel.ics (`?lang=`). Law: `about` is the deadline's id and `words` its sentence.
 * Matter: `about` is the matter. Meeting: `about` is the body. `date` null: no day is set.
 */
export const yearWheelQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
export const wheelDayWire = z.object({
  date: isoDate.nullable(),
  kind: z.enum(["law", "matter", "meeting", "evaluation"]),
  /** Of a matter: "case-paper", "meeting", "answer", "views", "final", "send". Of a meeting: "meeting" or "papers". Of an evaluation: "answer". Of law: "law". */
  what: z.string(),
  about: z.string(),
  /** What it is called: the matter's title, the body's name, or null when `words` say it. */
  title: z.string().nullable(),
  words: words.nullable(),
  clause: clauseWire.nullable(),
  cooperation: z.object({ id: z.string(), name: z.string() }).nullable(),
  body: z.object({ id: z.string(), name: z.string() }).nullable(),
  from: z.enum(["scheduled", "planned", "stated", "law"]),
});
export type WheelDayWire = z.infer<typeof wheelDayWire>;
export const yearWheelWire = z.object({
  participant: z.string(),
  name: z.string(),
  year: z.number().int(),
  days: z.array(wheelDayWire),
});
export type YearWheelWire = z.infer<typeof yearWheelWire>;

const lawBodyWire = z.enum(Object.keys(lawBodies) as [LawBody, ...LawBody[]]); // keys of a literal
export const decisionKindWire = z.enum(decisionKinds);
export type DecisionKindWire = z.infer<typeof decisionKindWire>;

/** What somebody who takes part has registered as agreed of a decision; `says` null: withdrawn, with the reason. */
export const agreedRecordWire = z.object({
  decision: decisionKindWire,
  /** Counts the records of this decision; the next one names the one it saw. */
  revision: z.number().int(),
  says: z
    .object({
      decides: deciderWire,
      heard: deciderWire.nullable(),
      document: z.string(),
      place: z.string(),
      agreedOn: isoDate.nullable(),
      words: z.string().nullable(),
    })
    .nullable(),
  reason: z.string().nullable(),
  /** In whose name: «Osen kommune». */
  by: z.string(),
  at: z.string(),
});
export type AgreedRecordWire = z.infer<typeof agreedRecordWire>;
/** GET /api/v1/cooperations/:id/agreed-decisions */
export const agreedListWire = z.object({
  /** The kinds of body that an agreement of this form can name, and the bodies that there are: the cooperation's own first. */
  named: z.array(z.object({ body: z.string(), words })),
  bodies: z.array(z.object({ body: z.string(), name: z.string(), holder: z.string(), holderName: z.string() })),
  /** All that has been registered, of each decision in order. */
  records: z.array(agreedRecordWire),
});
export type AgreedListWire = z.infer<typeof agreedListWire>;
const deciderInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("law"), body: lawBodyWire }),
  z.object({ kind: z.literal("body"), body: id }),
]);
/** PUT /api/v1/cooperations/:id/agreed-decisions/:decision. Conflict: `agreed/conflict` with `theirs`, a record. */
export const recordAgreedInput = z.object({
  seen: z.number().int().min(0),
  decides: deciderInput,
  heard: deciderInput.nullable(),
  document: z.string().max(2000),
  place: z.string().max(2000).default(""),
  agreedOn: isoDate.nullable().default(null),
  words: z.string().max(100_000).default(""),
});
export type RecordAgreedInput = z.input<typeof recordAgreedInput>;
/** POST …/withdrawal */
export const withdrawAgreedInput = z.object({ seen: z.number().int().min(0), reason: z.string().max(20_000) });

const reachWire = z.enum(["own", "shared", "company", "others", "not-elected", "unknown"]);
const saidWire = z.object({
  decides: deciderWire.nullable(),
  heard: deciderWire.nullable(),
  clause: clauseWire.nullable(),
  words: words.nullable(),
});
/** GET /api/v1/cooperations/:id/influence?participant=5020 */
export const influenceQuery = z.object({ participant: id });
export const influenceWire = z.object({
  participant: z.string(),
  form: z.string().nullable(),
  map: z.array(
    saidWire.extend({
      decision: decisionKindWire,
      /** What the law says, also where something else is agreed. */
      law: saidWire,
      /** What was registered last of this decision; null: nothing ever. */
      agreed: agreedRecordWire.nullable(),
      decidesReach: reachWire,
      heardReach: reachWire.nullable(),
      gap: z.enum(["nobody-says", "never-elected"]).nullable(),
    }),
  ),
  /** Of every participant, from what has happened; each figure is the list that it counts. */
  measured: z.array(
    z.object({
      participant: z.string(),
      name: z.string(),
      matters: z.array(z.string()),
      reachedElected: z.array(z.string()),
      neverReachedElected: z.array(z.string()),
      timeGiven: z.array(z.object({ matter: z.string(), days: z.number().int() })),
      viewsGiven: z.array(z.string()),
      viewsLate: z.array(z.string()),
      views: z.object({
        accepted: z.array(z.string()),
        partly: z.array(z.string()),
        "not-accepted": z.array(z.string()),
        unanswered: z.array(z.string()),
      }),
    }),
  ),
  /** What the ids above are called. */
  titles: z.array(z.object({ matter: z.string(), title: z.string() })),
});
export type InfluenceWire = z.infer<typeof influenceWire>;

/** GET /api/v1/cooperations/:id/rights: «Hva kan vi gjøre?» */
export const rightsWire = z.object({
  form: z.string().nullable(),
  rights: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(["know", "steer", "stop", "review", "leave"]),
      who: z.object({ body: z.string(), words }),
      words,
      takes: words,
      clause: clauseWire,
    }),
  ),
  /** Clauses that could be agreed on: offers, never duties. `startsWith` is the kind of the matter that a button begins. */
  clauses: z.array(z.object({ id: z.string(), words, model: clauseWire.nullable(), startsWith: proposalKindWire })),
});
export type RightsWire = z.infer<typeof rightsWire>;

// ── out of the program: case papers, letters, the weekly letter ──────────────────────────────────────────────────────────

/** GET /api/v1/matters/:id/case-paper.docx and …/case-paper.pdf: `municipality` is a participant; `lang` left out: its own form of Norwegian. */
export const casePaperQuery = z.object({ municipality: id, lang: z.enum(["nb", "nn", "en"]).optional() });
/** GET /api/v1/municipalities/:number/mail-address; null: not known. */
export const mailAddressWire = z.object({
  known: z
    .object({
      address: z.string(),
      source: z.string(),
      registeredBy: z.string(),
      registeredOn: isoDate,
      /** The municipality says so itself. */
      own: z.boolean(),
    })
    .nullable(),
});
export type MailAddressWire = z.infer<typeof mailAddressWire>;
/** PUT; `seen` is the address that was shown. */
export const registerMailAddressInput = z.object({
  address: z.string().max(300),
  source: z.string().max(2000),
  seen: z.string().max(300).nullable(),
});
/** GET /api/v1/matters/:id/letters, for whoever leads the matter. */
export const letterListWire = z.object({
  /** Whether SvarUt has been set up here. */
  sendsBySvarUt: z.boolean(),
  participants: z.array(
    z.object({
      participant: z.string(),
      name: z.string(),
      /** Somebody has a role there, so nobody is written to. */
      joined: z.boolean(),
      address: z.string().nullable(),
      /** From the facts about municipalities; null: not known, and then SvarUt has nowhere to send to. */
      organisationNumber: z.string().nullable(),
      letters: z.array(
        z.object({
          id: z.string(),
          version: z.number().int(),
          way: z.enum(["e-mail", "svarut"]),
          /** An e-mail address or an organisation number, by the way. */
          to: z.string(),
          state: z.enum(["waiting", "sent", "failed"]),
          failure: z
            .enum([
              "refused-by-server",
              "gave-up",
              "mail-not-set-up",
              "svarut-not-set-up",
              "address-unknown",
              "no-longer-wanted",
            ])
            .nullable(),
          /** The mail server's own words; SvarUt's id of the letter, or its own words. */
          answered: z.string().nullable(),
          writtenOn: isoDate,
          settledAt: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type LetterListWire = z.infer<typeof letterListWire>;
/** POST: send it to one participant by one way. */
export const orderLetterInput = z.object({ participant: id, by: z.enum(["e-mail", "svarut"]).default("e-mail") });
/** GET and PUT /api/v1/me/weekly-letter; POST /api/v1/weekly-letters/:token/stop `{}`. */
export const weeklyLetterWire = z.object({ wanted: z.boolean(), language: z.enum(["nb", "nn", "en"]).nullable() });
export type WeeklyLetterWire = z.infer<typeof weeklyLetterWire>;
export const chooseWeeklyLetterInput = z.object({ wanted: z.boolean(), language: z.enum(["nb", "nn", "en"]) });
