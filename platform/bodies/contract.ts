import { z } from "zod";
import { bodyKinds, bodyLevels } from "./domain/body.ts";

/** What crosses the wire about bodies. Dates are ISO; weights are exact, "n/d". A holder is "5020", "50" or a cooperation's id. */
const isoDate = z.iso.date();
const id = z.string().max(150);

export const citationWire = z.object({ act: z.string().max(200), section: z.string().max(200).nullable() });
export const gradeWire = z.enum(["read", "named-source", "inference"]);
/** What something rests on: a section of law with how sure we are of it, or a place in what has been agreed. */
export const clauseWire = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("law"), citation: citationWire, grade: gradeWire }),
  z.object({ kind: z.literal("agreed"), document: z.string().max(300), place: z.string().max(300) }),
]);
export type ClauseWire = z.infer<typeof clauseWire>;

export const bodyKindWire = z.enum(bodyKinds);
export const bodyLevelWire = z.enum(bodyLevels);
export const externalReferenceWire = z.object({
  system: z.string().trim().min(1).max(200),
  key: z.string().trim().min(1).max(200),
});

export const bodyWire = z.object({
  /** "5020-kommunestyre": every municipality has its kommunestyre, formannskap and kommunedirektør without anyone entering them. */
  id: z.string(),
  kind: bodyKindWire,
  holder: z.string(),
  /** «Osen», «Trøndelag fylkeskommune», «Fosen regionråd». */
  holderName: z.string(),
  name: z.string(),
  level: bodyLevelWire,
  externalReference: externalReferenceWire.nullable(),
});
export type BodyWire = z.infer<typeof bodyWire>;

/** A paper deadline that is stated for the meeting, follows from the body's rule, or is not known. */
export const papersWire = z.object({
  date: isoDate.nullable(),
  from: z.enum(["stated", "rule", "unknown"]),
});
export const meetingWire = z.object({
  uid: z.string(),
  date: isoDate,
  /** "18:00" in Norway; null: not known. */
  time: z.string().nullable(),
  papers: papersWire,
  cancelled: z.boolean(),
});
export type MeetingWire = z.infer<typeof meetingWire>;

export const bodyWithNextWire = bodyWire.extend({
  /** The next meetings that are not cancelled, at most three. */
  next: z.array(meetingWire),
  /** The last day that the plan tells of; null: it has no plan, or tells of no day to come. */
  planReaches: isoDate.nullable(),
});
export type BodyWithNextWire = z.infer<typeof bodyWithNextWire>;

/** GET /api/v1/bodies?holder=5020: everybody reads. The holder's own order: council, formannskap, committees, chief executive. */
export const bodyListQuery = z.object({ holder: id });
export const bodyListWire = z.object({
  holder: z.string(),
  holderName: z.string(),
  bodies: z.array(bodyWithNextWire),
  /** Whether the one who reads may add and change bodies, members and meetings here. */
  mayChange: z.boolean(),
});
export type BodyListWire = z.infer<typeof bodyListWire>;

export const memberRoleWire = z.enum(["leader", "deputy-leader", "member", "deputy"]);
export const memberWire = z.object({
  id: z.string(),
  person: z.string(),
  party: z.string().nullable(),
  role: memberRoleWire,
  from: isoDate,
  to: isoDate.nullable(),
});
export type MemberWire = z.infer<typeof memberWire>;

/** GET /api/v1/bodies/:id */
export const bodyDetailWire = bodyWire.extend({
  /** Counts the changes of the body and of its plan; a change names the one it saw. */
  version: z.number().int(),
  papersDaysBefore: z.number().int().nullable(),
  /** All meetings of the plan, by day, the cancelled ones too. */
  meetings: z.array(meetingWire),
  /** Those who sit there today, leaders first; and those who have sat or will sit. */
  members: z.array(memberWire),
  otherMembers: z.array(memberWire),
  parties: z.array(z.object({ party: z.string().nullable(), seats: z.number().int() })),
  mayChange: z.boolean(),
});
export type BodyDetailWire = z.infer<typeof bodyDetailWire>;

export const savedBodyWire = z.object({ id: z.string(), version: z.number().int() });
export type SavedBodyWire = z.infer<typeof savedBodyWire>;

const papersDays = z.number().int().min(0).max(120).nullable();

/** POST /api/v1/bodies */
export const createBodyInput = z.object({
  holder: id,
  kind: bodyKindWire,
  name: z.string().max(1000),
  /** Null: the kind has only one level. */
  level: bodyLevelWire.nullable().default(null),
  externalReference: externalReferenceWire.nullable().default(null),
  papersDaysBefore: papersDays.default(null),
});
export type CreateBodyInput = z.input<typeof createBodyInput>;

/** PATCH /api/v1/bodies/:id: what is left out stays as it is. Conflict: `body/conflict` with both. */
export const changeBodyInput = z.object({
  version: z.number().int().min(0),
  name: z.string().max(1000).optional(),
  externalReference: externalReferenceWire.nullable().optional(),
  papersDaysBefore: papersDays.optional(),
});
export type ChangeBodyInput = z.input<typeof changeBodyInput>;

/** POST /api/v1/bodies/:id/members */
export const seatMemberInput = z.object({
  person: z.string().max(200),
  party: z.string().trim().min(1).max(100).nullable().default(null),
  role: memberRoleWire.default("member"),
  from: isoDate,
  to: isoDate.nullable().default(null),
});
export type SeatMemberInput = z.input<typeof seatMemberInput>;
export const seatedMemberWire = z.object({ id: z.string() });

/** POST /api/v1/bodies/:id/members/:member/end */
export const endMemberInput = z.object({ on: isoDate });

/** POST /api/v1/bodies/:id/meetings: one meeting, typed by hand; the same day is the same meeting and is told anew. */
export const addMeetingInput = z.object({
  version: z.number().int().min(0),
  date: isoDate,
  time: z.string().max(20).nullable().default(null),
  paperDeadline: isoDate.nullable().default(null),
});
export type AddMeetingInput = z.input<typeof addMeetingInput>;

/** POST /api/v1/bodies/:id/meetings/cancel: it stays in the plan, marked. */
export const cancelMeetingInput = z.object({ version: z.number().int().min(0), uid: z.string().max(300) });

/**
 * POST /api/v1/bodies/import-meetings: a calendar file (iCalendar) or a table (CSV with a heading row: dato; frist; organ). With
 * `body` all of it is that body's (of a calendar, those whose title holds `titleHas`); without, each row or title names its body.
 * `preview: true` answers what would be taken and saves nothing. `replace` puts away what stood in the plans of those bodies from the first
 * to the last day of the file.
 */
export const importMeetingsInput = z.object({
  holder: id,
  format: z.enum(["icalendar", "csv"]),
  text: z.string().max(2_000_001),
  body: id.nullable().default(null),
  titleHas: z.string().trim().min(1).max(200).nullable().default(null),
  replace: z.boolean().default(false),
  preview: z.boolean().default(false),
});
export type ImportMeetingsInput = z.input<typeof importMeetingsInput>;

/** Something in the file that could not be taken: worded by `refusal.<code>`. */
export const unreadWire = z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) });
export const importedMeetingsWire = z.object({
  saved: z.boolean(),
  bodies: z.array(
    z.object({
      body: z.string(),
      name: z.string(),
      /** Meetings of the file that are new, moved or changed, the ones that stood there already, and those put away by `replace`. */
      taken: z.number().int(),
      unchanged: z.number().int(),
      removed: z.number().int(),
      meetings: z.array(meetingWire),
    }),
  ),
  unread: z.array(unreadWire),
});
export type ImportedMeetingsWire = z.infer<typeof importedMeetingsWire>;

/** A voting weight: only whoever keeps the cooperation's or the body's records enters it, with the clause it rests on. */
export const weightWire = z.object({
  id: z.string(),
  /** The body or the cooperation where it votes. */
  in: z.string(),
  voter: z.string(),
  voterName: z.string(),
  weight: z.string(),
  clause: clauseWire,
  from: isoDate,
  to: isoDate.nullable(),
});
export type WeightWire = z.infer<typeof weightWire>;

/** GET /api/v1/cooperations/:id/weights: of the cooperation and of its bodies. */
export const weightListWire = z.object({ weights: z.array(weightWire), mayChange: z.boolean() });
export type WeightListWire = z.infer<typeof weightListWire>;

/** POST /api/v1/cooperations/:id/weights */
export const recordWeightInput = z.object({
  in: id,
  voter: id,
  /** "3", "1/3" or "0.5". */
  weight: z.string().max(60),
  clause: clauseWire,
  from: isoDate,
  to: isoDate.nullable().default(null),
});
export type RecordWeightInput = z.input<typeof recordWeightInput>;
export const recordedWeightWire = z.object({ id: z.string() });

/** POST /api/v1/cooperations/:id/weights/:weight/end */
export const endWeightInput = z.object({ on: isoDate });
