import { answerPath } from "../domain/index.ts";

/** A cooperation's evaluation, of one year where that is said. */
export const evaluationAddress = (cooperation: string, year?: number): string =>
  `/samarbeid/${encodeURIComponent(cooperation)}/evaluering${year === undefined ? "" : `?aar=${year}`}`;

/** Where a participant ("5020") answers, or chooses for whom. `change`: to change what it has written. */
export function answerAddress(cooperation: string, participant?: string, change = false): string {
  if (!participant) return `${evaluationAddress(cooperation)}/svar`;
  return `${answerPath(cooperation, participant)}${change ? "&endre=ja" : ""}`;
}

/** The evaluation, which says that the answers have just been shared. */
export const justSharedAddress = (cooperation: string): string => `${evaluationAddress(cooperation)}?gjort=delt`;
