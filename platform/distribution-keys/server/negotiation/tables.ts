import type { PlainDate } from "@omforent/kernel";
import type { ColumnType } from "kysely";
import type { Json } from "../../../kernel/server/tables.ts";

type JsonColumn = ColumnType<Json, string, string>;

/** Migration 0011. */
export type NegotiationTables = {
  readonly negotiations: {
    readonly id: string;
    readonly cooperation_id: string;
    readonly participants: readonly string[];
    readonly names: readonly string[];
    readonly host: string | null;
    readonly mediators: readonly string[];
    readonly year: number;
    readonly amount: bigint;
    readonly amount_is_real: boolean;
    readonly opened_on: PlainDate;
    readonly opened_for: string;
    readonly opened_for_name: string;
    readonly opened_by: string;
  };
  readonly negotiation_ends: {
    readonly negotiation: string;
    readonly ended_on: PlainDate;
    readonly reason: string;
    readonly ended_for: string;
    readonly ended_for_name: string;
    readonly ended_by: string;
  };
  readonly negotiation_rounds: {
    readonly negotiation: string;
    readonly number: number;
    readonly opened_on: PlainDate;
    readonly opened_for: string;
    readonly opened_by: string;
  };
  readonly key_proposals: {
    readonly version: string;
    readonly negotiation: string;
    readonly round: number;
    readonly participant: string | null;
    readonly proposed_for: string;
    readonly proposed_on: PlainDate;
    readonly language: string;
    readonly title: string;
    readonly text: string;
    readonly terms: string;
    readonly hash: string;
    readonly agreed: JsonColumn;
    readonly figures: JsonColumn;
    readonly findings: JsonColumn;
    readonly amounts: readonly bigint[];
    readonly proposed_by: string;
  };
  readonly key_proposal_matters: {
    readonly version: string;
    readonly matter: string;
    readonly brought_for: string;
    readonly brought_by: string;
    readonly brought_at: string;
  };
  readonly key_answers: {
    readonly id: string;
    readonly negotiation: string;
    readonly round: number;
    readonly participant: string;
    readonly holder: string;
    readonly sharing: "nobody" | "mediator" | "everyone";
    readonly mediator: string | null;
    readonly shared_on: PlainDate | null;
    readonly shared_at: string | null;
    readonly exemption: string | null;
    readonly exemption_reason: string | null;
    readonly exemption_decided_by: string | null;
    readonly said_on: PlainDate;
    readonly said_by: string;
  };
  readonly key_answer_contents: {
    readonly answer: string;
    readonly maximum: bigint | null;
    readonly verdicts: JsonColumn;
    readonly conditions: string | null;
    readonly reason: string | null;
  };
  readonly key_answer_revisions: { readonly answer: string; readonly revision: number };
};
