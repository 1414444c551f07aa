import { addDays, ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { type Holder, kindOf } from "../../kernel/domain/holder.ts";
import { heldAt, type Role } from "../../kernel/domain/role.ts";
import { includes, overlap, type Period, within } from "./period.ts";

/** How a role is held: by right, for somebody who is away, or by delegation from the one who has it. */
export type Basis = "own" | "substitute" | "delegated";

/** A role that a person holds somewhere for a period. `standsInFor` is the assignment that a substitute or delegate acts for. */
export type RoleAssignment = {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  readonly holder: Holder;
  readonly period: Period;
  readonly basis: Basis;
  readonly standsInFor: string | null;
};

/** What somebody wants to give: everything but whose it will be. */
export type RoleOffer = Omit<RoleAssignment, "id" | "person">;

/**
 * Whether a role may be held at all as it is offered. `original` is the assignment it stands in for.
 * Refusals: `role/not-held-there`, `role/period-backwards`, `role/end-missing`, `role/nobody-to-stand-in-for`, `role/not-the-same-role`,
 * `role/outlasts-its-original`.
 */
export function checkOffer(offer: RoleOffer, original: RoleAssignment | null): Result<RoleOffer> {
  const { role, holder, period, basis } = offer;
  if (!heldAt[role].includes(kindOf(holder))) return refuse("role/not-held-there", { role, holder }, { path: "role" });
  if (period.to !== null && period.to < period.from)
    return refuse("role/period-backwards", { from: period.from, to: period.to }, { path: "to" });
  if (basis === "own") return ok({ ...offer, standsInFor: null });
  if (period.to === null) return refuse("role/end-missing", {}, { path: "to" });
  if (original === null) return refuse("role/nobody-to-stand-in-for", {}, { path: "standsInFor" });
  if (original.role !== role || original.holder !== holder)
    return refuse("role/not-the-same-role", { role, holder }, { path: "role" });
  if (original.basis !== "own" || !within(period, original.period))
    return refuse("role/outlasts-its-original", { to: original.period.to }, { path: "to" });
  return ok(offer);
}

/** Gives an offered role to a person who has these already. Refusals: `role/already-held`, `role/own-substitute`. */
export function give(
  offer: RoleOffer,
  to: { readonly person: string; readonly id: string; readonly has: readonly RoleAssignment[] },
): Result<RoleAssignment> {
  const { role, holder, basis, period, standsInFor } = offer;
  const same = to.has.find(
    (one) => one.role === role && one.holder === holder && one.basis === basis && overlap(one.period, period),
  );
  if (same) return refuse("role/already-held", { role, holder, from: same.period.from, to: same.period.to });
  if (standsInFor !== null && to.has.some(({ id }) => id === standsInFor)) return refuse("role/own-substitute");
  return ok({ ...offer, id: to.id, person: to.person });
}

export const isHeld = ({ period }: Pick<RoleAssignment, "period">, today: PlainDate): boolean =>
  includes(period, today);

/**
 * Ends a role at once: yesterday was its last day. One that began today, or has not begun, is left with no day at all: its last day is the
 * one before its first.
 * Refusals: `role/already-ended`.
 */
export function endRole(assignment: RoleAssignment, today: PlainDate): Result<RoleAssignment> {
  const { period } = assignment;
  const last = addDays(today, -1);
  if (period.to !== null && (period.to <= last || period.to < period.from))
    return refuse("role/already-ended", { to: period.to });
  return ok({ ...assignment, period: { ...period, to: period.from > last ? addDays(period.from, -1) : last } });
}
