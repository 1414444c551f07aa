import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { BodyId } from "./body.ts";
import { overlaps, type Period, within } from "./period.ts";

export type MemberRole = "leader" | "deputy-leader" | "member" | "deputy";

/** A person in a body for a period. Party is null where none is known or the person was not elected on a list. */
export type Member = Period & {
  readonly body: BodyId;
  readonly person: string;
  readonly party: string | null;
  readonly role: MemberRole;
};

/** Refusals: `member/name-missing`, `body/period-backwards`, `member/already-seated` when the person sits there in that time. */
export function seatMember(members: readonly Member[], member: Member): Result<readonly Member[]> {
  if (member.person.trim() === "") return refuse("member/name-missing", {}, { path: "person" });
  if (member.to !== null && member.to < member.from)
    return refuse("body/period-backwards", { from: member.from, to: member.to }, { path: "to" });
  const seated = members.find(
    (other) => other.body === member.body && other.person === member.person && overlaps(other, member),
  );
  if (seated) return refuse("member/already-seated", { person: member.person, from: seated.from, to: seated.to });
  return ok([...members, member]);
}

/** Who sits in a body on a day; those who step in for others come after. */
export const membersOn = (members: readonly Member[], body: BodyId, date: PlainDate): readonly Member[] =>
  members
    .filter((member) => member.body === body && within(member, date))
    .sort((a, b) => roleOrder[a.role] - roleOrder[b.role] || (a.person < b.person ? -1 : 1));

/** The parties in a body on a day, each with how many seats, the largest first; those without a party last. */
export function partiesOn(
  members: readonly Member[],
  body: BodyId,
  date: PlainDate,
): readonly { readonly party: string | null; readonly seats: number }[] {
  const seats = new Map<string | null, number>();
  for (const { party, role } of membersOn(members, body, date))
    if (role !== "deputy") seats.set(party, (seats.get(party) ?? 0) + 1);
  return [...seats]
    .map(([party, count]) => ({ party, seats: count }))
    .sort((a, b) => Number(a.party === null) - Number(b.party === null) || b.seats - a.seats || byName(a, b));
}

const roleOrder = { leader: 0, "deputy-leader": 1, member: 2, deputy: 3 } as const;
const byName = (a: { party: string | null }, b: { party: string | null }) =>
  (a.party ?? "") < (b.party ?? "") ? -1 : 1;
