/**
 * How much less events say when the same persons come back: Σm²/Σm over events per person m (first-order Rao & Scott
 * 1981). 1 when everyone came once. Null when nobody has counted persons: then every statement assumes independent events.
 */
export function designEffect(eventsPerPerson: readonly number[]): number | null {
  const events = eventsPerPerson.reduce((sum, count) => sum + count, 0);
  return events === 0 ? null : eventsPerPerson.reduce((sum, count) => sum + count * count, 0) / events;
}
