import type { WheelDay } from "../../matters/domain/index.ts";
import { answerPath } from "./answer-path.ts";
import { closesOn } from "./year-in-question.ts";

type Named = { readonly id: string; readonly name: string };

/**
 * The last day for a participant to answer, as the year's wheel shows it in the year when it falls. Only where somebody has begun: no act and no agreement that we know
 * asks for the five questions, so a cooperation that does not use them is not reminded of them.
 */
export const answerDay = (cooperation: Named, participant: string, year: number): WheelDay => ({
  date: closesOn(year),
  kind: "evaluation",
  what: "answer",
  about: cooperation.id,
  title: String(year),
  words: null,
  clause: null,
  cooperation,
  body: null,
  from: "stated",
  path: answerPath(cooperation.id, participant),
});

/** Who has shared an answer about which year. */
export type Shared = { readonly cooperation: string; readonly participant: string; readonly year: number };

/** Whether the participant is still to answer: somebody has begun, this year or the year before, and it has not shared its own. */
export const isStillToAnswer = (shared: readonly Shared[], { cooperation, participant, year }: Shared): boolean =>
  shared.some((one) => one.cooperation === cooperation && (one.year === year || one.year === year - 1)) &&
  !shared.some((one) => one.cooperation === cooperation && one.year === year && one.participant === participant);
