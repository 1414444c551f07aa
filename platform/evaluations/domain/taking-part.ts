import type { PlainDate } from "@omforent/kernel";
import {
  type Cooperation,
  type Directory,
  fieldsOf,
  type ParticipantId,
  participantsOn,
  todaysParticipant,
  todaysParticipants,
} from "../../cooperations/domain/index.ts";

/** One who is asked. */
export type Taker = { readonly id: ParticipantId; readonly name: string; readonly isHost: boolean };

/** Who is asked about a cooperation on a day: municipalities and counties that take part, the host too; not those who only buy from it. */
export function takersOn(cooperation: Cooperation, directory: Directory, day: PlainDate): readonly Taker[] {
  const host = fieldsOf(cooperation).host.shown?.value ?? null;
  const listed = todaysParticipants(participantsOn(cooperation.claims.participants, day) ?? [], host, directory);
  const hosted = host && todaysParticipant(host, directory);
  const all = hosted && !listed.some(({ id }) => id === hosted.id) ? [hosted, ...listed] : listed;
  return all
    .filter(({ kind, role }) => kind !== "cooperation" && role !== "customer")
    .map(({ id, name, role }) => ({ id, name, isHost: role === "host" || id === hosted?.id }));
}
