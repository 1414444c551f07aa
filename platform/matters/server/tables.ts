import type { Generated } from "kysely";

type Signed<Who extends string, When extends string> = { readonly [Name in Who | When]: string };

/** Migration 0010. What is `unknown` is written and read by `store/terms-json.ts`. */
export type MatterTables = {
  readonly matters: {
    readonly id: string;
    readonly holder: string;
    readonly holder_name: string;
    readonly cooperation_id: string | null;
    readonly title: string;
    readonly brought_by: string;
    readonly rule: Generated<unknown>;
    readonly level: Generated<unknown>;
    readonly final_by: string;
    readonly hearing_deadline: string | null;
    readonly minimums: Generated<unknown>;
    readonly fallback: Generated<unknown>;
    readonly revision: number;
    readonly sent_on: string | null;
  } & Signed<"changed_by", "changed_at">;
  readonly matter_participations: {
    readonly matter: string;
    readonly position: number;
    readonly participant: string;
    readonly how: string;
    readonly path: readonly string[];
  };
  readonly matter_versions: {
    readonly matter: string;
    readonly number: number;
    readonly kind: string;
    readonly proposal_id: string;
    readonly title: string;
    readonly text: string;
    readonly terms: string | null;
    readonly figures: Generated<unknown>;
    readonly attachments: readonly string[];
    readonly hash: string;
    readonly note: string | null;
    readonly sent_on: string | null;
  } & Signed<"written_by", "written_at">;
  readonly matter_attachments: {
    readonly id: string;
    readonly matter: string;
    readonly holder: string;
    readonly name: string;
    readonly media_type: string;
    readonly size: number;
    readonly sha256: string;
    readonly content: Buffer;
  } & Signed<"added_by", "added_at">;
  readonly matter_schedules: {
    readonly matter: string;
    readonly body: string;
    readonly date: string;
  } & Signed<"scheduled_by", "scheduled_at">;
  readonly matter_decisions: {
    readonly id: string;
    readonly matter: string;
    readonly body: string;
    readonly version: number;
    readonly hash: string;
    readonly outcome: string;
    readonly changed_text: string | null;
    readonly changed_hash: string | null;
    readonly votes: Generated<unknown>;
    readonly party_votes: Generated<unknown>;
    readonly text: string;
    readonly beginning: Generated<string>;
    readonly text_length: Generated<number>;
    readonly date: string;
    readonly case_number: string | null;
    readonly minutes: string | null;
    readonly urgent: string | null;
    readonly external_system: string | null;
    readonly external_key: string | null;
    readonly registered: string;
    readonly source: string | null;
    readonly registered_for: string | null;
    readonly registered_name: string;
    readonly answer_link: string | null;
    readonly confirmed_by: string | null;
    readonly confirmed_name: string | null;
    readonly confirmed_at: string | null;
    readonly corrections: Generated<number>;
  } & Signed<"registered_by", "registered_at">;
  readonly matter_corrections: {
    readonly decision: string;
    readonly number: number;
    readonly before: Generated<unknown>;
    readonly reason: string;
  } & Signed<"corrected_by", "corrected_at">;
  readonly matter_recognitions: {
    readonly decision: string;
    readonly number: number;
    readonly by_body: string;
    readonly on_date: string;
    readonly reason: string;
    readonly clause: Generated<unknown>;
  } & Signed<"recognised_by", "recognised_at">;
  readonly matter_views: {
    readonly id: string;
    readonly matter: string;
    readonly body: string;
    readonly version: number;
    readonly on_date: string;
    readonly text: string;
    readonly beginning: Generated<string>;
    readonly text_length: Generated<number>;
    readonly proposed_text: string | null;
    readonly proposed_length: Generated<number | null>;
    readonly by_party: Generated<unknown>;
    readonly attachments: readonly string[];
    readonly registered: string;
    readonly source: string | null;
    readonly given_for: string | null;
    readonly given_name: string;
    readonly answer_link: string | null;
    readonly confirmed_by: string | null;
    readonly confirmed_name: string | null;
    readonly confirmed_at: string | null;
  } & Signed<"given_by", "given_at">;
  readonly matter_replies: {
    readonly view: string;
    readonly number: number;
    readonly answer: string;
    readonly reason: string;
    readonly changed_version: number | null;
    readonly changed_place: string | null;
    readonly by_name: string;
    readonly on_date: string;
  } & Signed<"replied_by", "replied_at">;
  readonly matter_closings: {
    readonly matter: string;
    readonly on_date: string;
    readonly by_body: string;
    readonly unanswered: readonly string[] | null;
    readonly reason: string | null;
  } & Signed<"closed_by", "closed_at">;
  readonly matter_withdrawals: {
    readonly matter: string;
    readonly on_date: string;
    readonly reason: string;
  } & Signed<"withdrawn_by", "withdrawn_at">;
  readonly matter_merges: {
    readonly matter: string;
    readonly version: number;
    readonly choices: Generated<unknown>;
    readonly seen: number;
  } & Signed<"changed_by", "changed_at">;
  readonly answer_links: {
    readonly id: string;
    readonly matter: string;
    readonly participant: string;
    readonly token_hash: string;
    readonly may: readonly string[];
    readonly used: Generated<readonly string[]>;
    readonly sent_to: string;
    readonly expires_on: string;
    readonly withdrawn_at: string | null;
  } & Signed<"made_by", "made_at">;
  readonly matter_readings: {
    readonly matter: string;
    readonly revision: number;
    readonly person: string;
    readonly day: string;
  };
};
