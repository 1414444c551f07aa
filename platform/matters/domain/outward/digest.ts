import { monthOf, type PlainDate, yearOf } from "@omforent/kernel";
import type { BodyId } from "../../../bodies/domain/index.ts";
import type { MeetingPlans } from "../deadlines/count-back.ts";
import { deadlines, type MatterDeadline } from "../deadlines/wheel.ts";
import type { Matter } from "../matter.ts";
import type { Standing } from "../standing.ts";
import { type Waiting, waitingFor } from "../waiting-for.ts";

/** What a municipality's weekly letter tells: what waits for each of its bodies, and what is left of this month in the year's wheel. */
export type Digest = {
  readonly waiting: readonly (Waiting & { readonly body: BodyId })[];
  readonly deadlines: readonly MatterDeadline[];
};

export type DigestGround = {
  readonly participant: string;
  readonly today: PlainDate;
  readonly standing: (matter: Matter) => Standing;
  readonly plans: MeetingPlans;
};

/** The digest of one municipality's matters. Days of other municipalities are left out; those of everybody are kept. */
export function digestOf(matters: readonly Matter[], { participant, today, standing, plans }: DigestGround): Digest {
  const waiting = matters.flatMap((matter) => {
    const path = matter.participations.find((one) => one.participant === participant)?.path ?? [];
    return path.flatMap((body) => waitingFor([matter], body, today, standing(matter)).map((one) => ({ ...one, body })));
  });
  const days = matters
    .flatMap((matter) => deadlines(matter, today, standing(matter), plans))
    .filter((day) => day.participant === null || day.participant === participant)
    .filter(({ date }) => yearOf(date) === yearOf(today) && monthOf(date) === monthOf(today));
  return {
    waiting: waiting.toSorted((a, b) => compare(a.until, b.until) || compare(a.body, b.body)),
    deadlines: days.toSorted((a, b) => compare(a.date, b.date) || compare(a.matter, b.matter)),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A letter that has nothing to say is not sent. */
export const isEmpty = ({ waiting, deadlines: days }: Digest): boolean => waiting.length === 0 && days.length === 0;
