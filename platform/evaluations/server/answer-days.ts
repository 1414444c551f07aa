import type { WheelSource } from "../../matters/server/index.ts";
import { answerDay, isStillToAnswer } from "../domain/index.ts";
import { findShared } from "./evaluation.store.ts";

/** The last day to answer about the year before, for each cooperation where somebody has begun and the participant has not answered. */
export const answerDays: WheelSource = async ({ database }, { participant, year: wheel, cooperations }) => {
  const year = wheel - 1;
  const shared = await findShared(database, {
    cooperations: cooperations.map(({ id }) => id),
    years: [year - 1, year],
  });
  return cooperations
    .filter(({ id: cooperation }) => isStillToAnswer(shared, { cooperation, participant, year }))
    .map(({ id, name }) => answerDay({ id, name }, participant, year));
};
