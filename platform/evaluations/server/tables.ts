import type { PlainDate } from "@omforent/kernel";
import type { AnswererRole, Question, Step } from "../domain/index.ts";

/** Migration 0013. */
export type EvaluationTables = {
  readonly evaluation_answers: {
    readonly id: string;
    readonly cooperation_id: string;
    readonly year: number;
    readonly participant: string;
    readonly holder: string;
    readonly said_on: PlainDate;
    readonly said_by: string;
    readonly said_role: AnswererRole;
    readonly revision: number | null;
    readonly shared_on: PlainDate | null;
    readonly shared_at: string | null;
  };
  readonly evaluation_replies: {
    readonly answer: string;
    readonly question: Question;
    readonly step: Step | null;
    readonly why: string | null;
  };
};
