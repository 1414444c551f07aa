/** Where a participant ("5020") answers the evaluation of a cooperation, in our own pages. */
export const answerPath = (cooperation: string, participant: string): string =>
  `/samarbeid/${encodeURIComponent(cooperation)}/evaluering/svar?for=${encodeURIComponent(participant)}`;
