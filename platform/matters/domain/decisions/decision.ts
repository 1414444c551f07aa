import type { PlainDate } from "@omforent/kernel";
import type { BodyId, Clause, ExternalReference } from "../../../bodies/domain/index.ts";
import type { Attachment, Hash } from "../proposal.ts";

export type DecisionId = string;

/** What a body did with the proposal. Adopted with changes: it adopted another text; where that is known, it stands with its hash. */
export type Outcome =
  | { readonly kind: "adopted" | "rejected" | "postponed" | "not-voted" }
  | { readonly kind: "adopted-with-changes"; readonly text: string | null; readonly hash: Hash | null };

/** How the members voted (votering): for, against, and present without voting. */
export type Votes = { readonly for: number; readonly against: number; readonly abstained: number };

/** How a party voted, where the minutes say it. */
export type PartyVotes = Votes & { readonly party: string };

/**
 * Who wrote it down. Others: someone else registered another's minutes; it stands as «registrert av andre, ikke bekreftet» until the
 * municipality itself confirms.
 */
export type Registration =
  | { readonly by: "own"; readonly person: string; readonly at: string }
  | {
      readonly by: "others";
      readonly person: string;
      readonly at: string;
      /** Where they have it from: the minutes' address or title. */
      readonly source: string;
      readonly confirmed: { readonly person: string; readonly at: string } | null;
    };

/** A decision (vedtak) as it was made. It has no weight: what a vote counts for is recorded in `bodies`, with its clause. */
export type Decision = {
  readonly id: DecisionId;
  readonly body: BodyId;
  readonly on: { readonly version: number; readonly hash: Hash };
  readonly outcome: Outcome;
  /** Null: the minutes do not say, or the body does not vote. */
  readonly votes: Votes | null;
  readonly partyVotes: readonly PartyVotes[];
  /** Verbatim, as plain text; marks of another language in it are text. */
  readonly text: string;
  readonly date: PlainDate;
  /** The body's own case number (utvalgssak), "PS 34/26"; null: not known. */
  readonly caseNumber: string | null;
  readonly minutes: Attachment | null;
  /** The body used urgent authority (hastefullmakt) in place of another; in its own words on what basis. */
  readonly urgent: string | null;
  readonly externalReference: ExternalReference | null;
  readonly registration: Registration;
  /** What was registered of this decision before, and why it was put right; the oldest first. */
  readonly earlier: readonly Corrected[];
  readonly weight?: never;
};

export type Corrected = { readonly decision: Decision; readonly reason: string };

/** A person with the authority has recorded why a decision counts all the same. */
export type Recognition = {
  readonly decision: DecisionId;
  readonly by: BodyId;
  readonly on: PlainDate;
  readonly reason: string;
  readonly clause: Clause | null;
};

/** Whether the municipality itself stands behind what was registered. */
export const isConfirmed = ({ registration }: Decision): boolean =>
  registration.by === "own" || registration.confirmed !== null;

/** The text that a body said yes to; null when it said something else, or when its changed text is not known. */
export function adoptedHash({ outcome, on }: Decision): Hash | null {
  if (outcome.kind === "adopted") return on.hash;
  return outcome.kind === "adopted-with-changes" ? outcome.hash : null;
}
