import { type Actor, type Signature, signs, signsAsMachine, signsForSelf } from "../../kernel/domain/actor.ts";
import { type Holder, installation, kindOf } from "../../kernel/domain/holder.ts";
import { officers, type Role } from "../../kernel/domain/role.ts";
import { administersAt, insiderAt, mayReadInternal, readsLogsOf } from "../../kernel/domain/visibility.ts";
import type { Basis, RoleAssignment } from "./role-assignment.ts";

/** What somebody wants to give away, and where: for a cooperation, the municipalities whose administrators may give its role. */
export type Giving = {
  readonly role: Role;
  readonly holder: Holder;
  readonly basis: Basis;
  readonly hosts: readonly Holder[];
};

/**
 * The municipality's own administrator gives the municipality's roles, and those of the cooperations that it hosts. The installation's
 * administrator gives the first administrator of a municipality and her own successors, and no other role: whoever runs the machine
 * runs nobody's municipality.
 */
export function mayGiveRole(actor: Actor, { role, holder, hosts }: Giving): Signature | null {
  const machine = signsAsMachine(actor);
  if (machine) return machine;
  const administrators: readonly Role[] = ["municipality-administrator", "installation-administrator"];
  if (administrators.includes(role)) {
    const byInstallation = signs(actor, ["installation-administrator"], [installation]);
    if (byInstallation) return byInstallation;
  }
  if (role === "installation-administrator") return null;
  return signs(actor, ["municipality-administrator"], kindOf(holder) === "cooperation" ? hosts : [holder]);
}

/** Who holds a role lets somebody stand in for her, for a time that has an end. */
export const mayDelegate = (actor: Actor, original: RoleAssignment): Signature | null =>
  original.person === actor.id && original.basis === "own" ? signs(actor, [original.role], [original.holder]) : null;

/** Who may give a role may end it; so may the one who holds it, and the one whom it stands in for. */
export const mayEndRole = (
  actor: Actor,
  assignment: RoleAssignment,
  about: { readonly hosts: readonly Holder[]; readonly original: RoleAssignment | null },
): Signature | null =>
  mayGiveRole(actor, { ...assignment, hosts: about.hosts }) ??
  (assignment.person === actor.id || about.original?.person === actor.id ? signsForSelf(actor) : null);

/** Colleagues see who holds roles in their own house; so do those who look after its access. */
export const mayReadRoles = (actor: Actor, holder: Holder): boolean =>
  mayReadInternal(actor, holder) || administersAt(actor).some((one) => one === holder || one === installation);

/** A cooperation's log is public. Others are for those whose it is. */
export const mayReadLog = (actor: Actor, log: string): boolean =>
  log.startsWith("cooperation:") || (readsLogsOf(actor) as readonly string[]).includes(log);

/** What is public is nobody's secret to take along; an export of the others is itself recorded. */
export const mayExportLog = (actor: Actor, log: string): Signature | null => {
  if (!mayReadLog(actor, log)) return null;
  return signs(
    actor,
    [...officers, "archivist", "auditor", "secretary", "mayor", "installation-administrator"],
    [
      log as Holder, // a log that is not a cooperation's is named by its holder
    ],
  );
};

/** Ties are the person's own; she alone registers, reads and ends them. */
export const mayKeepTies = (actor: Actor): Signature | null => (actor.kind === "person" ? signsForSelf(actor) : null);

/**
 * The body decides whether a member is partial; the secretary records it, and in the administration the superior, the chief executive.
 * The person may record her own view of it too.
 */
export const mayAssessImpartiality = (actor: Actor, at: Holder, person: string): Signature | null =>
  signs(actor, ["secretary", "chief-executive", "mayor"], [at]) ??
  (person === actor.id && (insiderAt(actor).includes(at) || actor.roles.some((held) => held.holder === at))
    ? { ...signsForSelf(actor), onBehalfOf: at }
    : null);
