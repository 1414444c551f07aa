import { formIds } from "@omforent/law";
import { z } from "zod";
import { roles } from "../kernel/domain/role.ts";
import { fieldNames } from "./domain/claim.ts";
import { documentKinds } from "./domain/document/document.ts";
import { importColumns } from "./domain/import/columns.ts";

export type { FieldName } from "./domain/claim.ts";
export type { ImportColumn } from "./domain/import/columns.ts";

/** What crosses the wire about cooperations. Money is kroner with two decimals as text; dates are ISO; partial dates are "2017" or "2017-10". */

const text = (longest: number) => z.string().trim().min(1).max(longest);
export const moneyWire = z.string().regex(/^-?\d{1,30}\.\d\d$/);
export const dateWire = z.iso.date();
/** A day, a month or a year, as exact as the source is. */
export const partialDateWire = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);

export const formIdWire = z.enum(formIds);
export const participantKindWire = z.enum(["municipality", "county", "cooperation"]);
export const roleWire = z.enum(["participant", "host", "office", "customer"]);
export const confidenceWire = z.enum(["high", "medium", "low"]);

/** A participant as it is today. `id` is a municipality number (4 digits), a county number (2 digits) or a cooperation's id. */
export const participantWire = z.object({
  kind: participantKindWire,
  id: z.string(),
  name: z.string(),
  county: z.object({ number: z.string(), name: z.string() }).nullable(),
  role: roleWire,
  /** Names in the source that lead here, when they differ from today's: «Rissa» for Indre Fosen. */
  formerNames: z.array(z.string()),
  from: partialDateWire.nullable(),
  to: partialDateWire.nullable(),
});
export type ParticipantWire = z.infer<typeof participantWire>;

export const serviceWire = z.object({
  /** The word in the source: «legevakt». */
  text: z.string(),
  /** KOSTRA functions; empty when no source supports one. */
  functions: z.array(z.object({ code: z.string(), name: z.string().nullable() })),
});
export type ServiceWire = z.infer<typeof serviceWire>;

export const lifeCycleWire = z.object({
  /** The last known state. "proposed": a source proposes it; that it came about is not documented. */
  state: z.enum(["active", "proposed", "ended", "unknown"]),
  asOf: partialDateWire.nullable(),
  endedOn: partialDateWire.nullable(),
});

/** Where a fact comes from: a public source, or a person who registered it. */
export const originWire = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("public"),
    source: z.object({
      id: z.string(),
      title: z.string(),
      url: z.string().nullable(),
      date: partialDateWire.nullable(),
    }),
  }),
  z.object({
    kind: z.literal("registered"),
    by: z.string(),
    at: z.string(),
    /** What the person gave as the source, in own words. */
    statedSource: z.string().nullable(),
  }),
]);
export type OriginWire = z.infer<typeof originWire>;

/** One statement about one field, with its provenance. `value` is typed by the field. */
const claimWire = <Value extends z.ZodType>(value: Value) =>
  z.object({
    id: z.string(),
    value,
    origin: originWire,
    confidence: confidenceWire.nullable(),
    /** The time that the statement holds for, when it is not the source's own date. */
    asOf: partialDateWire.nullable(),
    note: z.string().nullable(),
  });

/** A field with every statement about it: the one shown first, and the others beside it. Nothing is overwritten. */
const fieldWire = <Value extends z.ZodType>(value: Value) =>
  z.object({
    state: z.enum(["known", "contested", "unknown"]),
    shown: claimWire(value).nullable(),
    others: z.array(claimWire(value)),
  });

export const participantListWire = z.object({
  participants: z.array(participantWire),
  /** Whether the source gives the whole list; null when it does not say. */
  complete: z.boolean().nullable(),
  /** How many, when the source gives the number but not the names. */
  count: z.number().int().nullable(),
});

export const fieldNameWire = z.enum(fieldNames);

export const cooperationSummaryWire = z.object({
  id: z.string(),
  name: z.string(),
  form: formIdWire.nullable(),
  lifeCycle: lifeCycleWire,
  host: participantWire.nullable(),
  /** Today's participants, each once, host first and then by name. */
  participants: z.array(participantWire),
  participantsComplete: z.boolean().nullable(),
  services: z.array(serviceWire),
  yearlyCost: z.object({ amount: moneyWire, year: z.number().int().nullable() }).nullable(),
  agreement: z.enum(["yes", "no"]).nullable(),
  /** Who says so: public sources, someone who registered it here, or both. */
  origin: z.enum(["public", "registered", "both"]),
  /** The newest source is old or undated: «gjelder det fortsatt?» */
  oldSource: z.boolean(),
  unknown: z.array(fieldNameWire),
});
export type CooperationSummaryWire = z.infer<typeof cooperationSummaryWire>;

export const cooperationListQuery = z.object({
  q: z.string().max(200).optional(),
  form: formIdWire.optional(),
  /** A KOSTRA function ("244") or a service word («legevakt»). */
  service: z.string().max(100).optional(),
  /** A municipality number, a county number or a cooperation's id that takes part. */
  partner: z.string().max(100).optional(),
  /** A county number: any participant there, or the county itself. */
  county: z
    .string()
    .regex(/^\d\d$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});
export type CooperationListQuery = z.input<typeof cooperationListQuery>;

export const cooperationListWire = z.object({
  cooperations: z.array(cooperationSummaryWire),
  /** How many match, also beyond `limit`. */
  total: z.number().int(),
});
export type CooperationListWire = z.infer<typeof cooperationListWire>;

export const remarkWire = claimWire(z.object({ topic: z.string(), sentence: z.string() }));

/** What a public source says about the distribution key over time. The key as data lives in distribution-keys. */
export const keyHistoryEntryWire = z.object({
  from: dateWire.nullable(),
  fromText: z.string(),
  /** Bokmål, in the language of keys; null when the source does not give a whole key. */
  sentence: z.string().nullable(),
  description: z.string(),
  status: z.enum(["agreed", "proposed", "historic"]),
  source: z.object({ id: z.string(), title: z.string(), url: z.string().nullable(), date: partialDateWire.nullable() }),
  confidence: confidenceWire,
  quote: z.string().nullable(),
  note: z.string().nullable(),
});
export type KeyHistoryEntryWire = z.infer<typeof keyHistoryEntryWire>;

export const existenceAnswerWire = z.enum(["exists", "ended", "unknown"]);

export const cooperationDetailWire = z.object({
  summary: cooperationSummaryWire,
  /** Changes whenever anything about the cooperation changes; a correction names the version it saw. */
  version: z.number().int(),
  fields: z.object({
    name: fieldWire(z.string()),
    form: fieldWire(formIdWire),
    host: fieldWire(participantWire),
    participants: fieldWire(participantListWire),
    services: fieldWire(z.array(serviceWire)),
    yearlyCost: fieldWire(z.object({ amount: moneyWire, year: z.number().int().nullable() })),
    agreement: fieldWire(z.enum(["yes", "no"])),
    lifeCycle: fieldWire(lifeCycleWire),
    seat: fieldWire(z.string()),
  }),
  known: z.array(fieldNameWire),
  unknown: z.array(fieldNameWire),
  /** Other things that sources tell, in bokmål. */
  remarks: z.array(remarkWire),
  oldSourceQuestion: z.object({
    asked: z.boolean(),
    newestSource: z.object({ title: z.string(), date: partialDateWire.nullable() }).nullable(),
    answers: z.array(claimWire(existenceAnswerWire)),
  }),
  keyHistory: z.array(keyHistoryEntryWire),
  sources: z.array(
    z.object({ id: z.string(), title: z.string(), url: z.string().nullable(), date: partialDateWire.nullable() }),
  ),
  /** Cooperations that this one takes part in. */
  takesPartIn: z.array(z.object({ id: z.string(), name: z.string() })),
  similar: z.array(z.object({ id: z.string(), name: z.string(), because: z.enum(["name", "participants"]) })),
});
export type CooperationDetailWire = z.infer<typeof cooperationDetailWire>;

/** A participant as a person gives it: an id ("5020", "50", a cooperation's id) or a name («Osen», «Trøndelag fylkeskommune»). */
export const participantInput = z.object({
  participant: text(120),
  role: roleWire.default("participant"),
  from: partialDateWire.nullable().default(null),
  to: partialDateWire.nullable().default(null),
});

/** The answer to every change of one cooperation. */
export const savedCooperationWire = z.object({ id: z.string(), version: z.number().int() });
export type SavedCooperationWire = z.infer<typeof savedCooperationWire>;

export const registerCooperationInput = z.object({
  name: z.string().max(500),
  participants: z.array(participantInput).max(500),
  form: formIdWire.nullable().default(null),
  host: text(120).nullable().default(null),
  services: z.array(text(120)).max(30).default([]),
  yearlyCost: z
    .object({ amount: z.string().max(60), year: z.number().int().nullable().default(null) })
    .nullable()
    .default(null),
  agreement: z.enum(["yes", "no"]).nullable().default(null),
  source: text(500).nullable().default(null),
  endedOn: z.string().max(20).nullable().default(null),
  /** Register it although one like it exists: the ids that the person has seen and found to be others. */
  notTheSameAs: z.array(z.string().max(100)).max(50).default([]),
});
export type RegisterCooperationInput = z.input<typeof registerCooperationInput>;

export const correctCooperationInput = z.object({
  /** The version that the person saw. */
  version: z.number().int(),
  name: z.string().max(500).optional(),
  participants: z.array(participantInput).max(500).optional(),
  form: formIdWire.nullable().optional(),
  host: text(120).nullable().optional(),
  services: z.array(text(120)).max(30).optional(),
  yearlyCost: z
    .object({ amount: z.string().max(60), year: z.number().int().nullable().default(null) })
    .nullable()
    .optional(),
  agreement: z.enum(["yes", "no"]).nullable().optional(),
  endedOn: z.string().max(20).nullable().optional(),
  source: text(500).nullable().optional(),
  reason: text(1000).nullable().optional(),
});
export type CorrectCooperationInput = z.input<typeof correctCooperationInput>;

export const answerExistenceInput = z.object({
  version: z.number().int(),
  answer: existenceAnswerWire,
  endedOn: z.string().max(20).nullable().default(null),
  source: text(500).nullable().default(null),
});
export type AnswerExistenceInput = z.input<typeof answerExistenceInput>;

export const importColumnWire = z.enum(importColumns);

/** Which column of the file (counted from 0) holds what; left out or null: none. */
export const columnMappingWire = z.partialRecord(importColumnWire, z.number().int().min(0).max(499).nullable());
export type ColumnMappingWire = z.infer<typeof columnMappingWire>;

export const importFileWire = z.object({
  fileName: text(255),
  /** At most 10 MB of file. */
  contentBase64: z.string().max(14_000_000),
  /** The municipality whose list it is: it takes part in every line. Null: the file says it all. */
  municipality: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null),
  mapping: columnMappingWire.nullable().default(null),
});
export type ImportFileInput = z.input<typeof importFileWire>;

export const refusalWire = z.object({
  code: z.string(),
  /** The facts of the sentence, which is worded under `refusal.<code>`. */
  params: z.record(z.string(), z.unknown()),
  path: z.string().optional(),
});

export const importLineWire = z.object({
  /** The line in the file as a spreadsheet counts it: the first is 1. */
  line: z.number().int(),
  status: z.enum(["new", "duplicate", "error"]),
  name: z.string(),
  participants: z.array(z.string()),
  form: formIdWire.nullable(),
  host: z.string().nullable(),
  cost: moneyWire.nullable(),
  agreement: z.enum(["yes", "no"]).nullable(),
  services: z.array(z.string()),
  duplicateOf: z.array(
    z.object({ id: z.string(), name: z.string(), because: z.enum(["name", "participants", "line"]) }),
  ),
  errors: z.array(refusalWire.extend({ column: importColumnWire.nullable(), columnLetter: z.string().nullable() })),
});
export type ImportLineWire = z.infer<typeof importLineWire>;

export const importPreviewWire = z.object({
  headings: z.array(z.string()),
  headingLine: z.number().int(),
  mapping: columnMappingWire,
  lines: z.array(importLineWire),
  counts: z.object({ new: z.number().int(), duplicate: z.number().int(), error: z.number().int() }),
});
export type ImportPreviewWire = z.infer<typeof importPreviewWire>;

export const importListInput = importFileWire.extend({
  /** The lines to import; null: every line whose status is "new". A likely duplicate is imported only when its line is named. */
  lines: z.array(z.number().int()).max(10_000).nullable().default(null),
  source: text(500).nullable().default(null),
});
export type ImportListInput = z.input<typeof importListInput>;

export const importListResultWire = z.object({
  imported: z.array(z.object({ line: z.number().int(), id: z.string(), name: z.string() })),
  skipped: z.array(z.number().int()),
});
export type ImportListResultWire = z.infer<typeof importListResultWire>;

const wordsWire = z.object({ nb: z.string(), nn: z.string(), en: z.string() });
const pointWire = <Value extends z.ZodType>(value: Value) =>
  z.object({
    value,
    citation: z.object({ act: z.string(), section: z.string().nullable() }).nullable(),
    grade: z.enum(["read", "named-source", "inference"]),
    words: wordsWire.nullable(),
  });

export const legalFormWire = z.object({
  id: formIdWire,
  names: wordsWire,
  abbreviation: z.string().nullable(),
  sentence: wordsWire,
  statute: z.object({ act: z.string(), chapter: z.string().nullable(), url: z.string().nullable() }).nullable(),
  sections: z.array(z.string()),
  inForceFrom: pointWire(dateWire.nullable()),
  inForceTo: pointWire(dateWire.nullable()),
  repealed: z.boolean(),
  canBeCreatedToday: pointWire(z.boolean()),
  legalPerson: pointWire(z.enum(["always", "never", "as-agreed", "unclear"])),
  decidesIndividualCases: pointWire(z.enum(["yes", "no", "only-by-special-act"])),
  writtenAgreement: pointWire(z.boolean().nullable()),
  noticeMonths: pointWire(z.number().int().nullable()),
  nameContains: pointWire(z.array(z.string())),
});
export const formListWire = z.object({ readAsOf: dateWire, forms: z.array(legalFormWire) });
export type FormListWire = z.infer<typeof formListWire>;

export const serviceListWire = z.object({
  /** KOSTRA functions; `name` is null where no readable source gave it. */
  functions: z.array(
    z.object({
      code: z.string(),
      name: z.string().nullable(),
      level: z.enum(["municipality", "county"]),
      nameSource: z.string().nullable(),
    }),
  ),
  /** The service words in use, with how many cooperations use them. */
  words: z.array(z.object({ text: z.string(), cooperations: z.number().int() })),
});
export type ServiceListWire = z.infer<typeof serviceListWire>;

export const documentKindWire = z.enum(documentKinds);
/** "municipality:5058", "county:50", "council:5058" (its elected body) or "cooperation:mna-iks"; the name is the place's. */
export const recipientWire = z.object({ id: z.string(), name: z.string() });
export type RecipientWire = z.infer<typeof recipientWire>;

export const withheldWire = z.object({
  exemption: z.string(),
  citation: z.object({ act: z.string(), section: z.string().nullable() }).nullable(),
  words: wordsWire.nullable(),
  grade: z.enum(["read", "named-source", "inference"]).nullable(),
  reason: z.string(),
  /** The role of the one who decided, in the municipality whose document it is. */
  decidedBy: z.enum(roles),
});
export type WithheldWire = z.infer<typeof withheldWire>;

export const documentSummaryWire = z.object({
  id: z.string(),
  cooperation: z.string(),
  /** The municipality that writes it. */
  holder: z.string(),
  holderName: z.string(),
  kind: documentKindWire,
  /** Null: it is withheld from the one who reads. */
  title: z.string().nullable(),
  version: z.number().int(),
  changedAt: z.string(),
  replaces: z.string().nullable(),
  replacedBy: z.string().nullable(),
  /** Null: a draft, internal to the municipality. */
  sent: z
    .object({
      at: z.string(),
      recipients: z.array(recipientWire),
      journal: z.object({ year: z.number().int(), number: z.number().int(), date: dateWire }),
      ownNumber: z.string().nullable(),
      withheld: withheldWire.nullable(),
    })
    .nullable(),
});
export type DocumentSummaryWire = z.infer<typeof documentSummaryWire>;

export const documentListWire = z.object({ documents: z.array(documentSummaryWire) });
export type DocumentListWire = z.infer<typeof documentListWire>;

export const documentWire = documentSummaryWire.extend({
  cooperationName: z.string(),
  text: z.string().nullable(),
  /** Of the text as UTF-8. */
  sha256: z.string().nullable(),
  /** Whom a draft may be sent to; empty for everyone who may not send it. */
  possibleRecipients: z.array(recipientWire),
});
export type DocumentWire = z.infer<typeof documentWire>;

/** Lengths are refused in words of their own (`domain/document/read-contents.ts`). */
const contentsInput = { kind: documentKindWire, title: z.string(), text: z.string() };
export const writeDocumentInput = z.object({
  ...contentsInput,
  /** In whose name: "municipality:5020". */
  holder: z.string().max(150),
  replaces: z.string().max(100).nullable().default(null),
});
export type WriteDocumentInput = z.input<typeof writeDocumentInput>;

export const changeDocumentInput = z.object({ ...contentsInput, version: z.number().int() });
export type ChangeDocumentInput = z.input<typeof changeDocumentInput>;
export const savedDocumentWire = z.object({ id: z.string(), version: z.number().int() });
export type SavedDocumentWire = z.infer<typeof savedDocumentWire>;

export const withdrawDocumentInput = z.object({ version: z.number().int() });
export const withdrawnDocumentWire = z.object({ id: z.string(), cooperation: z.string() });
export type WithdrawnDocumentWire = z.infer<typeof withdrawnDocumentWire>;

export const sendDocumentInput = z.object({
  version: z.number().int(),
  recipients: z.array(z.string().max(150)).max(1000),
  ownNumber: z.string().nullable().default(null),
  betweenParties: z.boolean().default(false),
  withhold: z
    .object({ exemption: z.string().max(100), reason: z.string() })
    .nullable()
    .default(null),
});
export type SendDocumentInput = z.input<typeof sendDocumentInput>;
/** The journal number: "2026/14". */
export const sentDocumentWire = z.object({ id: z.string(), journal: z.string() });
export type SentDocumentWire = z.infer<typeof sentDocumentWire>;
