import type { Actor, HeldRole } from "../domain/actor.ts";
import { holder, kindOf } from "../domain/holder.ts";
import type { Role } from "../domain/role.ts";

/** A person with a role somewhere: `aPerson("case-officer", "municipality:5020")`. */
export const aPerson = (role: Role, at: string, more: Partial<Actor> = {}): Actor => ({
  id: `${role}-${at.replace(":", "-")}`,
  name: "Kari Nordmann",
  kind: "person",
  roles: [heldRole(role, at)],
  ...more,
});

export const heldRole = (role: Role, at: string): HeldRole => ({
  role,
  holder: at as HeldRole["holder"], // a test writes it as it is on the wire
  holderName: kindOf(at as HeldRole["holder"]) === "municipality" ? `Kommune ${at.slice(-4)}` : at,
  standsInFor: null,
});

/** The municipality's case officer: the one who writes for it in most tests. */
export const caseOfficer = (municipality = "5020"): Actor =>
  aPerson("case-officer", holder("municipality", municipality));
