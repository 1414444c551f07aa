/** Of the municipalities and cooperations that a person has roles in, the one that she acts for first; chosen on this device. */
const storageKey = "omforent.acting-for";

/** "municipality:5020"; null: as the server finds it. */
export const actingFor = (): string | null => {
  const stored = localStorage.getItem(storageKey);
  return stored !== null && /^[a-z]+(:[a-z0-9-]{1,140})?$/.test(stored) ? stored : null;
};

export function setActingFor(holder: string | null): void {
  if (holder === null) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, holder);
}
