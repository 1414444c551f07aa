import type { Generated } from "kysely";

/** Migration 0009. */
export type BodyTables = {
  readonly bodies: {
    readonly id: string;
    readonly holder: string;
    readonly kind: string;
    readonly level: string;
    readonly name: string | null;
    readonly external_system: string | null;
    readonly external_key: string | null;
    readonly papers_days_before: number | null;
    readonly version: number;
    readonly changed_by: string;
    readonly changed_at: string;
  };
  readonly meetings: {
    readonly body: string;
    readonly uid: string;
    readonly date: string;
    readonly time: string | null;
    readonly paper_deadline: string | null;
    readonly cancelled: boolean;
  };
  readonly body_members: {
    readonly id: string;
    readonly body: string;
    readonly person_name: string;
    readonly party: string | null;
    readonly role: string;
    readonly valid_from: string;
    readonly valid_to: string | null;
    readonly registered_by: string;
    readonly registered_at: string;
  };
  readonly voting_weights: {
    readonly id: string;
    readonly cooperation_id: string;
    readonly place: string;
    readonly voter: string;
    readonly numerator: string;
    readonly denominator: string;
    readonly clause: Generated<unknown>;
    readonly valid_from: string;
    readonly valid_to: string | null;
    readonly registered_by: string;
    readonly registered_at: string;
  };
};
