import type { PlainDate } from "@omforent/kernel";
import { type Claim, timeOf } from "./claim.ts";
import { fieldOf } from "./field.ts";
import { firstDayOf, lastDayOf } from "./partial-date.ts";
import type { ParticipantList, Participation } from "./participant.ts";

/**
 * Who took part on a day, as far as anyone has said: the newest list that holds for a time not after the day, else the
 * oldest list there is; of it, those whose period includes the day. Null when there is no list.
 */
export function participantsOn(
  claims: readonly Claim<ParticipantList>[],
  date: PlainDate,
): readonly Participation[] | null {
  const list = listFor(claims, date);
  return list?.participants.filter((participation) => takesPart(participation, date)) ?? null;
}

function listFor(claims: readonly Claim<ParticipantList>[], date: PlainDate): ParticipantList | null {
  const { shown, others } = fieldOf(claims);
  const lists = shown ? [shown, ...others] : others;
  const dated = lists
    .flatMap((claim) => {
      const time = timeOf(claim);
      return time === null || claim.value === null ? [] : [{ list: claim.value, from: firstDayOf(time) }];
    })
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
  return dated.find(({ from }) => from <= date)?.list ?? dated.at(-1)?.list ?? lists[0]?.value ?? null;
}

/** Whether a period includes a day; an end that is only known as a year includes the whole year. */
export const takesPart = ({ from, to }: Pick<Participation, "from" | "to">, date: PlainDate): boolean =>
  (from === null || firstDayOf(from) <= date) && (to === null || lastDayOf(to) >= date);
