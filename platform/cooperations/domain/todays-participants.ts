import type { PlainDate } from "@omforent/kernel";
import { leadToToday } from "../../municipalities/domain/index.ts";
import { type Directory, namedParticipant } from "./directory.ts";
import { firstDayOf, lastDayOf, type PartialDate } from "./partial-date.ts";
import { kindOf, type ParticipantKind, type Participation, type Role } from "./participant.ts";

/** A participant as it is today. Several in a source may have become one: their names then stand in `formerNames`. */
export type TodaysParticipant = {
  readonly kind: ParticipantKind;
  readonly id: string;
  readonly name: string;
  readonly county: { readonly number: string; readonly name: string } | null;
  readonly role: Role;
  readonly formerNames: readonly string[];
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
};

/** Participants of any year as they are today: merged ones become one, the host first and the others by name. */
export function todaysParticipants(
  participations: readonly Participation[],
  host: Participation | null,
  directory: Directory,
): readonly TodaysParticipant[] {
  const merged = new Map<string, TodaysParticipant>();
  for (const participation of participations) {
    const one = todaysParticipant(participation, directory);
    const same = merged.get(one.id);
    merged.set(one.id, same ? mergeTwo(same, one) : one);
  }
  const hosted = host && todaysParticipant(host, directory);
  const member = hosted && merged.get(hosted.id);
  if (hosted && member) merged.set(hosted.id, { ...member, role: hosted.role });
  return [...merged.values()].sort(byRoleAndName);
}

export function todaysParticipant(participation: Participation, directory: Directory): TodaysParticipant {
  const { nameInSource, role, from, to } = participation;
  const id = todaysId(participation.id, directory);
  const named = namedParticipant(directory, id);
  const name = named?.name ?? nameInSource ?? id;
  const former = nameInSource !== null && nameInSource !== name ? [nameInSource] : [];
  return { kind: kindOf(id), id, name, county: named?.county ?? null, role, formerNames: former, from, to };
}

/** Those who still take part today, by what the list says. */
export const stillTakingPart = (participations: readonly Participation[], today: PlainDate): readonly Participation[] =>
  participations.filter(({ to }) => to === null || lastDayOf(to) >= today);

function todaysId(id: string, { registry }: Directory): string {
  if (kindOf(id) !== "municipality") return id;
  const today = leadToToday(registry, id);
  return today.ok ? today.value.number : id;
}

const mergeTwo = (a: TodaysParticipant, b: TodaysParticipant): TodaysParticipant => ({
  ...a,
  role: rank(a.role) <= rank(b.role) ? a.role : b.role,
  formerNames: [...new Set([...a.formerNames, ...b.formerNames])],
  from: a.from === null || b.from === null ? null : earlier(a.from, b.from),
  to: a.to === null || b.to === null ? null : later(a.to, b.to),
});

const earlier = (a: PartialDate, b: PartialDate): PartialDate => (firstDayOf(a) <= firstDayOf(b) ? a : b);
const later = (a: PartialDate, b: PartialDate): PartialDate => (lastDayOf(a) >= lastDayOf(b) ? a : b);

const roles: readonly Role[] = ["host", "office", "participant", "customer"];
const rank = (role: Role): number => roles.indexOf(role);
const norwegian = new Intl.Collator("nb");
const byRoleAndName = (a: TodaysParticipant, b: TodaysParticipant): number =>
  Math.min(rank(a.role), 2) - Math.min(rank(b.role), 2) ||
  norwegian.compare(a.name, b.name) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
