const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether a text can be an organisation number: nine digits, of which the last is the check digit that modulus 11 with the weights
 * 3 2 7 6 5 4 3 2 gives of the others (Brønnøysundregistrene, «Om organisasjonsnummeret»). It finds a wrong digit and two that have changed
 * places; it does not say that anybody bears the number. Whoever has another ninth digit than 0–9 coming out of it is given no number.
 * @example isOrganisationNumber("974760673") // true: Brønnøysundregistrene's own
 */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const digits = Array.from(text, Number);
  const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  return (11 - (sum % 11)) % 11 === digits[8];
}
