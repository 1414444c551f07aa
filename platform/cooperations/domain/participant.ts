import type { PartialDate } from "./partial-date.ts";

/** A municipality's number ("5020"), a county's number ("50") or a cooperation's id: the three never look alike. */
export type ParticipantId = string;
export type ParticipantKind = "municipality" | "county" | "cooperation";

export const kindOf = (id: ParticipantId): ParticipantKind =>
  /^\d{4}$/.test(id) ? "municipality" : /^\d{2}$/.test(id) ? "county" : "cooperation";

/** Host: vertskommune. Office: kontorkommune. Customer: buys from it without taking part in steering it. */
export type Role = "participant" | "host" | "office" | "customer";

/** Someone who takes part, as a source or a person says it: today's id, and the name that stood there. */
export type Participation = {
  readonly id: ParticipantId;
  readonly nameInSource: string | null;
  readonly role: Role;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
};

/** A list of participants with whether it is known to be whole; `count` when a source gives the number and not the names. */
export type ParticipantList = {
  readonly participants: readonly Participation[];
  readonly complete: boolean | null;
  readonly count: number | null;
};
