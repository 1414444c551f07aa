import { type Cooperation, newCooperation, type Participation } from "../domain/index.ts";

const participation = (id: string, role: Participation["role"]): Participation => ({
  id,
  nameInSource: null,
  role,
  from: null,
  to: null,
});

/** A cooperation of these participants, with or without a host. */
export const aCooperationOf = (participants: readonly string[], host: string | null): Cooperation =>
  newCooperation(
    "legevakt",
    {
      name: "Legevakt",
      participants: {
        participants: participants.map((id) => participation(id, "participant")),
        complete: true,
        count: null,
      },
      ...(host === null ? {} : { host: participation(host, "host") }),
    },
    { by: "Osen kommune", at: "2026-03-03T12:00:00.000Z", statedSource: null },
  );
