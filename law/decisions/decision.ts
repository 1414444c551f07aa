import type { LawBody } from "../bodies.ts";
import type { Citation, Grade, Words } from "../grade.ts";

/** The decisions that matter in a cooperation, as the influence map shows them. */
export const decisionKinds = [
  "budget",
  "strategy",
  "service-level",
  "staffing",
  "location",
  "key",
  "agreement",
  "exit",
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Who decides, and who is heard first, as far as the law says. Null: the law that we have read is silent, so look to the agreement. */
export type WhoDecides = {
  readonly decides: LawBody | null;
  readonly heard: LawBody | null;
  readonly citation: Citation | null;
  readonly grade: Grade;
  readonly words: Words | null;
};

export const silent: WhoDecides = { decides: null, heard: null, citation: null, grade: "inference", words: null };
