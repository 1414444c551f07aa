import type { PlainDate } from "@omforent/kernel";
import type { Selectable } from "kysely";
import type { Clause } from "../../../bodies/domain/index.ts";
import type { Holder } from "../../../kernel/domain/holder.ts";
import type {
  Attachment,
  Decision,
  DecisionLevel,
  Fallback,
  Matter,
  Minimum,
  Outcome,
  PartyView,
  PartyVotes,
  ProposalKind,
  Registration,
  Reply,
  Version,
  View,
  Votes,
  Way,
} from "../../domain/index.ts";
import type { MatterTables } from "../tables.ts";
import type { DecisionNote, KeptAttachment, RegisteredAs, StoredMatter, ViewNote } from "./stored-matter.ts";
import { type FiguresJson, figuresFromJson, type RuleJson, ruleFromJson } from "./terms-json.ts";

type Row<Name extends keyof MatterTables> = Selectable<MatterTables[Name]>;

export type MatterRow = Omit<Row<"matters">, "changed_by" | "changed_at">;
export type VersionRow = Omit<Row<"matter_versions">, "written_by" | "written_at">;
export type ParticipationRow = Row<"matter_participations">;
export type ScheduleRow = Pick<Row<"matter_schedules">, "matter" | "body" | "date">;
export type DecisionRow = Omit<Row<"matter_decisions">, "beginning" | "answer_link">;
export type RecognitionRow = Omit<Row<"matter_recognitions">, "recognised_by" | "recognised_at"> & {
  readonly matter: string;
};
export type ViewRow = Omit<Row<"matter_views">, "beginning" | "answer_link" | "given_by" | "given_for">;
export type ReplyRow = Omit<Row<"matter_replies">, "replied_by" | "replied_at"> & { readonly matter: string };
export type ClosingRow = Omit<Row<"matter_closings">, "closed_by" | "closed_at">;
export type WithdrawalRow = Omit<Row<"matter_withdrawals">, "withdrawn_by" | "withdrawn_at">;
export type AttachmentRow = Pick<
  Row<"matter_attachments">,
  "id" | "matter" | "name" | "media_type" | "size" | "sha256"
>;

/** Everything of one matter; dates and words are as the tables' checks hold them. */
export type MatterRows = {
  readonly matter: MatterRow;
  readonly versions: readonly VersionRow[];
  readonly participations: readonly ParticipationRow[];
  readonly schedules: readonly ScheduleRow[];
  readonly decisions: readonly DecisionRow[];
  readonly recognitions: readonly RecognitionRow[];
  readonly views: readonly ViewRow[];
  readonly replies: readonly ReplyRow[];
  readonly closings: readonly ClosingRow[];
  readonly withdrawals: readonly WithdrawalRow[];
  readonly attachments: readonly AttachmentRow[];
};

const date = (text: string): PlainDate => text as PlainDate; // a date column

export function matterFromRows(rows: MatterRows): StoredMatter {
  const attachments = new Map(rows.attachments.map((row) => [row.id, attachmentFromRow(row)]));
  const named = (ids: readonly string[]): readonly Attachment[] =>
    ids.flatMap((id) => {
      const one = attachments.get(id);
      return one ? [{ name: one.name, hash: one.sha256 }] : [];
    });
  const { matter: row } = rows;
  const [first, ...others] = rows.versions.map((one) => versionFromRow(one, named));
  const [closing] = rows.closings;
  const [withdrawal] = rows.withdrawals;
  const matter: Matter = {
    id: row.id,
    title: row.title,
    cooperation: row.cooperation_id,
    broughtBy: row.brought_by,
    versions: [first!, ...others], // a matter is written with its first version, in one transaction
    participations: rows.participations.map(({ participant, how, path }) => ({ participant, how: how as Way, path })),
    rule: ruleFromJson(row.rule as RuleJson),
    level: row.level as DecisionLevel,
    finalBy: date(row.final_by),
    hearingDeadline: row.hearing_deadline === null ? null : date(row.hearing_deadline),
    minimums: row.minimums as readonly Minimum[],
    fallback: row.fallback as Fallback | null,
    scheduled: rows.schedules.map((one) => ({ body: one.body, date: date(one.date) })),
    decisions: rows.decisions.map((one) => decisionFromRow(one, named)),
    recognitions: rows.recognitions.map((one) => ({
      decision: one.decision,
      by: one.by_body,
      on: date(one.on_date),
      reason: one.reason,
      clause: one.clause as Clause | null,
    })),
    views: rows.views.map((one) => viewFromRow(one, named)),
    replies: rows.replies.map(replyFromRow),
    hearingClosing: closing
      ? {
          on: date(closing.on_date),
          by: closing.by_body,
          breach:
            closing.unanswered === null
              ? null
              : { code: "views-unanswered", views: closing.unanswered, reason: closing.reason ?? "" },
        }
      : null,
    withdrawn: withdrawal ? { on: date(withdrawal.on_date), reason: withdrawal.reason } : null,
  };
  return {
    matter,
    holder: row.holder as Holder,
    holderName: row.holder_name,
    revision: row.revision,
    decisions: new Map(rows.decisions.map((one) => [one.id, decisionNote(one)])),
    views: new Map(rows.views.map((one) => [one.id, viewNote(one)])),
    attachments,
    versionAttachments: new Map(rows.versions.map((one) => [one.number, one.attachments])),
  };
}

const attachmentFromRow = ({ id, name, media_type, size, sha256 }: AttachmentRow): KeptAttachment => ({
  id,
  name,
  mediaType: media_type,
  size,
  sha256,
});

type Named = (ids: readonly string[]) => readonly Attachment[];

const versionFromRow = (row: VersionRow, named: Named): Version => ({
  proposal: {
    kind: row.kind as ProposalKind,
    id: row.proposal_id,
    title: row.title,
    text: row.text,
    terms: row.terms,
    figures: row.figures === null ? null : figuresFromJson(row.figures as FiguresJson),
    attachments: named(row.attachments),
    version: row.number,
    hash: row.hash,
  },
  sentOn: row.sent_on === null ? null : date(row.sent_on),
  note: row.note,
});

function decisionFromRow(row: DecisionRow, named: Named): Decision {
  const outcome = { kind: row.outcome, text: row.changed_text, hash: row.changed_hash };
  const { external_system: system, external_key: key } = row;
  return {
    id: row.id,
    body: row.body,
    on: { version: row.version, hash: row.hash },
    outcome: (row.outcome === "adopted-with-changes" ? outcome : { kind: row.outcome }) as Outcome,
    votes: row.votes as Votes | null,
    partyVotes: row.party_votes as readonly PartyVotes[],
    text: row.text,
    date: date(row.date),
    caseNumber: row.case_number,
    minutes: named(row.minutes === null ? [] : [row.minutes])[0] ?? null,
    urgent: row.urgent,
    externalReference: system === null || key === null ? null : { system, key },
    registration: registrationFromRow(row),
    earlier: [], // kept in matter_corrections, and read where they are shown
  };
}

function registrationFromRow(row: DecisionRow): Registration {
  const by = { person: row.registered_by, at: row.registered_at };
  if (row.registered === "own") return { by: "own", ...by };
  const confirmed =
    row.confirmed_by === null || row.confirmed_at === null ? null : { person: row.confirmed_by, at: row.confirmed_at };
  return { by: "others", ...by, source: row.source ?? "", confirmed };
}

const decisionNote = (row: DecisionRow): DecisionNote => ({
  textLength: row.text_length,
  registeredAs: registeredAs(row, row.registered_name, row.registered_at),
  registeredFor: row.registered_for,
  corrections: row.corrections,
  minutes: row.minutes,
});

const viewFromRow = (row: ViewRow, named: Named): View => ({
  id: row.id,
  body: row.body,
  version: row.version,
  on: date(row.on_date),
  text: row.text,
  proposedText: row.proposed_text,
  byParty: row.by_party as readonly PartyView[],
  attachments: named(row.attachments),
});

const viewNote = (row: ViewRow): ViewNote => ({
  textLength: row.text_length,
  proposedLength: row.proposed_length,
  registeredAs: registeredAs(row, row.given_name, row.given_at),
  attachments: row.attachments,
});

const registeredAs = (
  row: Pick<DecisionRow, "registered" | "source" | "confirmed_name" | "confirmed_at">,
  name: string,
  at: string,
): RegisteredAs => ({
  by: row.registered as RegisteredAs["by"],
  name,
  at,
  source: row.source,
  confirmed:
    row.confirmed_name === null || row.confirmed_at === null
      ? null
      : { name: row.confirmed_name, at: row.confirmed_at },
});

const replyFromRow = (row: ReplyRow): Reply => ({
  view: row.view,
  answer: row.answer as Reply["answer"],
  reason: row.reason,
  changed:
    row.changed_version === null || row.changed_place === null
      ? null
      : { version: row.changed_version, place: row.changed_place },
  by: row.by_name,
  on: date(row.on_date),
});
