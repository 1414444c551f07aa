/** A cooperation's evaluation, of one year where that is said. */
export const evaluationAddress = (cooperation: string, year?: number): string =>
  `/samarbeid/${encodeURIComponent(cooperation)}/evaluering${year === undefined ? "" : `?aar=${year}`}`;

/** Where a participant ("5020") answers. `change`: to change what it has written. */
export function answerAddress(cooperation: string, participant?: string, change = false): string {
  const query = new URLSearchParams();
  if (participant) query.set("for", participant);
  if (change) query.set("endre", "ja");
  return `/samarbeid/${encodeURIComponent(cooperation)}/evaluering/svar${query.size > 0 ? `?${query}` : ""}`;
}

/** The evaluation, which says that the answers have just been shared. */
export const justSharedAddress = (cooperation: string): string => `${evaluationAddress(cooperation)}?gjort=delt`;
