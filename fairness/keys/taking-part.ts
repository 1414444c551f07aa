import { ok, type PlainDate, type Result, refuse, yearOf } from "@omforent/kernel";
import type { Who } from "./key.ts";
import { whoIn } from "./mentions.ts";
import { takesPartIn } from "./periods.ts";
import type { Participant, Scenario } from "./scenario.ts";

/** Those who take part in the year, by id: the order in which everything is computed, whatever the order of the rows. */
export type TakingPart = { readonly present: readonly Participant[]; readonly year: number | null };

/** Years that figures and periods can be reckoned in. */
const years = { first: 1800, last: 2999 } as const;

export function whoTakesPart({ key, participants, date }: Scenario): Result<TakingPart> {
  const listed = checkParticipants(participants, date);
  if (!listed.ok) return listed;
  const year = date === null ? null : yearOf(date);
  const present = participants
    .filter((one) => year === null || takesPartIn(one, year))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (present.length === 0) return refuse("key/nobody-takes-part", { from: `${year}-01-01`, to: `${year}-12-31` });
  return checkMentions([...whoIn(key.cost, year)], listed.value, { present, year });
}

function checkParticipants(participants: readonly Participant[], date: PlainDate | null): Result<ReadonlySet<string>> {
  if (participants.length === 0) return refuse("key/no-participants");
  if (date !== null && (yearOf(date) < years.first || yearOf(date) > years.last))
    return refuse("key/year-unlikely", { year: yearOf(date) }, { path: "date" });
  const ids = new Set<string>();
  for (const [index, { id, from, to }] of participants.entries()) {
    const path = `participants/${index}`;
    if (ids.has(id)) return refuse("key/duplicate-participant", { participant: id }, { path });
    if (from && to && from > to) return refuse("key/participation-reversed", { participant: id, from, to }, { path });
    ids.add(id);
  }
  return ok(ids);
}

/** A host that is meant must be one, and no more than one: which of two it was would otherwise be a guess. */
function checkMentions(mentioned: readonly Who[], ids: ReadonlySet<string>, taking: TakingPart): Result<TakingPart> {
  const stranger = mentioned.find((who) => who.kind === "participant" && !ids.has(who.id));
  if (stranger?.kind === "participant") return refuse("key/participant-unknown", { participant: stranger.id });
  if (!mentioned.some(({ kind }) => kind === "host")) return ok(taking);
  const hosts = taking.present.filter(({ host }) => host === true).map(({ id }) => id);
  if (hosts.length === 0) return refuse("key/no-host");
  return hosts.length > 1 ? refuse("key/several-hosts", { participants: hosts }) : ok(taking);
}
