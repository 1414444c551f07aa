/**
 * The organisation number that was chosen at sign-in, from the token's `authorization_details` (RFC 9396) in the two shapes that
 * Ansattporten has used: `authorized_parties: [{ orgno: { ID: "0192:…" } }]` and `orgno: { ID: "0192:…" }`. Null: none, or several.
 */
export function chosenOrganisation(details: unknown): string | null {
  const numbers = (Array.isArray(details) ? details : []).flatMap((detail: unknown) => [
    ...listIn(detail, "authorized_parties").map((party) => numberIn(party)),
    ...listIn(detail, "reportees").map((party) => organisationNumber(valueIn(party, "ID"))),
    numberIn(detail),
  ]);
  const found = [...new Set(numbers.filter((number) => number !== null))];
  return found.length === 1 ? found[0]! : null;
}

const numberIn = (party: unknown): string | null => organisationNumber(valueIn(valueIn(party, "orgno"), "ID"));

/** "0192:" is the Norwegian register of entities in the list of identifiers (ISO 6523). */
function organisationNumber(id: unknown): string | null {
  const written = typeof id === "string" ? /^0192:(\d{9})$/.exec(id) : null;
  return written ? written[1]! : null;
}

const valueIn = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = valueIn(value, name);
  return Array.isArray(list) ? list : [];
}
