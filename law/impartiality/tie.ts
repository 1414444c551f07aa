import type { FormId } from "../forms/legal-form.ts";

/** What binds a person to a matter, or to one who is a party to it. */
export type Tie =
  | "is-party"
  | "close-kin-of-party"
  | "spouse-or-betrothed-of-party"
  | "foster-family-of-party"
  | "guardian-or-agent-of-party"
  | "leads-party"
  | "board-member-of-party"
  | "corporate-assembly-member-of-party"
  | "representantskap-member-of-party"
  | "employee-of-party"
  | "close-to-leader-or-board-member-of-party"
  | "superior-is-out"
  | "prepared-or-decided-as-employee"
  | "prepared-or-decided-before-complaint"
  | "other";

/** Who the party is: a person, a municipality, its own undertaking (kommunalt foretak), or a cooperation in some legal form. */
export type Party = {
  readonly form: FormId | "person" | "municipality" | "kommunalt-foretak";
  /** Whether a cooperation is a legal person of its own; null: not known. */
  readonly ownLegalPerson: boolean | null;
};

/** One tie of one person to one matter in one body. */
export type TieToMatter = {
  readonly tie: Tie;
  readonly party: Party;
  readonly body: "elected" | "administration";
  readonly matter: "ordinary" | "budget-or-plan" | "complaint" | "election-or-pay-of-trust-positions";
  /** The person serves a wholly public company that fully owns the party. */
  readonly servesPublicParentOfParty: boolean;
};
