import { ok, type Result, refuse } from "@omforent/kernel";
import type { RoleOffer } from "./role-assignment.ts";

/** An offer of a role to whoever follows its link first. Instants are UTC. */
export type Invitation = {
  readonly id: string;
  readonly offer: RoleOffer;
  /** Whom it is meant for, in the inviter's words; removed when it is used or withdrawn. */
  readonly invited: string | null;
  readonly invitedBy: string;
  readonly invitedAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly withdrawnAt: string | null;
};

export type InvitationState = "open" | "used" | "withdrawn" | "expired";

/** Two weeks: long enough for a holiday, short enough for a lost letter. */
export const invitationDays = 14;

export function stateOf({ usedAt, withdrawnAt, expiresAt }: Invitation, now: string): InvitationState {
  if (usedAt !== null) return "used";
  if (withdrawnAt !== null) return "withdrawn";
  return expiresAt <= now ? "expired" : "open";
}

/** The offer, when it can be taken now. Refusals: `invitation/used`, `invitation/withdrawn`, `invitation/expired`, `invitation/past`. */
export function open(invitation: Invitation, now: string): Result<RoleOffer> {
  const state = stateOf(invitation, now);
  if (state !== "open") return refuse(`invitation/${state}`, { expiresAt: invitation.expiresAt.slice(0, 10) });
  const { to } = invitation.offer.period;
  return to !== null && to < now.slice(0, 10) ? refuse("invitation/past", { to }) : ok(invitation.offer);
}

/** Refusals: `invitation/used`, `invitation/withdrawn`. One that has expired may be withdrawn all the same. */
export function withdraw(invitation: Invitation, now: string): Result<Invitation> {
  const state = stateOf(invitation, now);
  if (state === "used" || state === "withdrawn")
    return refuse(`invitation/${state}`, { expiresAt: invitation.expiresAt });
  return ok({ ...invitation, withdrawnAt: now, invited: null });
}
