import { type Refused, refuse } from "@omforent/kernel";
import { type Holder, installation } from "./holder.ts";
import type { Role } from "./role.ts";

/** A role that a person has today, with the holder's name as it is shown: «Osen kommune». */
export type HeldRole = {
  readonly role: Role;
  readonly holder: Holder;
  readonly holderName: string;
  /** Held for somebody who is away, or by delegation; null: it is the person's own. */
  readonly standsInFor: string | null;
};

/**
 * Who does something, with every role that is held today: nobody changes user to change role. `nobody` is the public, who has not
 * signed in; `operator` is whoever has the keys to the data directory, at the command line; `system` is the program itself.
 */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "nobody" | "operator" | "system";
  readonly roles: readonly HeldRole[];
};

export const nobody: Actor = { id: "nobody", name: "", kind: "nobody", roles: [] };

export const operator: Actor = {
  id: "operator",
  name: "Driftsansvarlig",
  kind: "operator",
  roles: [
    { role: "installation-administrator", holder: installation, holderName: "Driftsansvarlig", standsInFor: null },
  ],
};

/** The program, when it acts by itself: loading reference facts at start. */
export const system: Actor = { id: "system", name: "Omforent", kind: "system", roles: [] };

/**
 * Who did it and in whose name: what a policy answers when the answer is yes. `id` is a pseudonym, `name` is the holder's: the
 * public sees «Osen kommune», and the history leads insiders to the person.
 */
export type Signature = {
  readonly id: string;
  readonly kind: Actor["kind"];
  readonly name: string;
  readonly onBehalfOf: Holder | null;
  readonly role: Role | null;
};

/** The actor's signature by the first role of these that is held at one of these holders; null when none is. */
export function signs(actor: Actor, wanted: readonly Role[], holders: readonly Holder[]): Signature | null {
  const held = actor.roles.find(({ role, holder }) => wanted.includes(role) && holders.includes(holder));
  return held ? signatureBy(actor, held) : null;
}

/** As {@link signs}, wherever the role is held. */
export function signsAnywhere(actor: Actor, wanted: readonly Role[]): Signature | null {
  const held = actor.roles.find(({ role }) => wanted.includes(role));
  return held ? signatureBy(actor, held) : null;
}

const signatureBy = ({ id, kind }: Actor, { holder, holderName, role }: HeldRole): Signature => ({
  id,
  kind,
  name: holderName,
  onBehalfOf: holder,
  role,
});

/** The program's own signature, and that of the one who has the keys to the machine. */
export function signsAsMachine(actor: Actor): Signature | null {
  if (actor.kind !== "system" && actor.kind !== "operator") return null;
  return { id: actor.id, kind: actor.kind, name: actor.name, onBehalfOf: installation, role: null };
}

/** The signature of a person who acts for nobody but herself: signing in, ending a session, stating a tie. */
export const signsForSelf = ({ id, kind, name }: Actor): Signature => ({
  id,
  kind,
  name,
  onBehalfOf: null,
  role: null,
});

/** The refusal of a policy: who has not signed in is asked to, everybody else is told why not. */
export const notAllowed = (actor: Actor, code: string, params: Refused["refusal"]["params"] = {}): Refused =>
  actor.kind === "nobody" ? refuse("actor/not-signed-in", { wanted: code }) : refuse(code, params);
