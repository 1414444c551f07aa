import type { HeldRole } from "../../kernel/domain/actor.ts";
import { kindOf } from "../../kernel/domain/holder.ts";
import { minutesBetween } from "../../kernel/domain/instant.ts";

/** A signed-in person, as the database tells of her: with the roles of the day. */
export type Session = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly beganAt: string;
  readonly lastSeenAt: string;
  readonly endedAt: string | null;
  readonly roles: readonly (HeldRole & { readonly organisation: string | null })[];
};

/** How long a session lasts: without use, and at the most. Minutes. */
export type SessionLimits = { readonly idle: number; readonly absolute: number };

/** An hour without use; a working day at the most. */
export const usualLimits: SessionLimits = { idle: 60, absolute: 12 * 60 };

/** Null while the session lives, else why it does not. Instants are UTC in ISO format. */
export function whyEnded(
  { beganAt, lastSeenAt, endedAt }: Pick<Session, "beganAt" | "lastSeenAt" | "endedAt">,
  now: string,
  { idle, absolute }: SessionLimits,
): "ended" | "idle" | "absolute" | null {
  if (endedAt !== null) return "ended";
  if (minutesBetween(beganAt, now) >= absolute) return "absolute";
  return minutesBetween(lastSeenAt, now) >= idle ? "idle" : null;
}

/** Being seen is written once a minute, not at every request. */
export const shouldNote = ({ lastSeenAt }: Pick<Session, "lastSeenAt">, now: string): boolean =>
  minutesBetween(lastSeenAt, now) >= 1;

/**
 * The roles that count in this session. Who chose an organisation at sign-in acts in that organisation's municipality and in no other;
 * roles that belong to no municipality are not affected.
 */
export function rolesOf({ roles, organisation }: Session, preferred: string | null): readonly HeldRole[] {
  const counting = roles
    .filter(
      (role) => organisation === null || kindOf(role.holder) !== "municipality" || role.organisation === organisation,
    )
    .map(({ organisation: _of, ...role }) => role);
  const first = counting.filter(({ holder }) => holder === preferred);
  return [...first, ...counting.filter((role) => !first.includes(role))];
}
