import type { Claim, Claims, ExistenceAnswer, FieldName, FieldValues, Origin, Remark } from "./claim.ts";
import { fieldNames } from "./claim.ts";
import { canonical, type Field, fieldOf } from "./field.ts";
import type { KeyHistoryEntry } from "./key-history.ts";
import type { ParticipantList } from "./participant.ts";
import type { Statements } from "./register.ts";

/** A cooperation (samarbeid): everything that anyone has said about it. What it *is* follows from that. */
export type Cooperation = {
  readonly id: string;
  readonly version: number;
  readonly claims: Claims;
  readonly remarks: readonly Claim<Remark>[];
  readonly existenceAnswers: readonly Claim<ExistenceAnswer>[];
  readonly keyHistory: readonly Claim<KeyHistoryEntry>[];
};

export type Fields = { readonly [Name in FieldName]: Field<FieldValues[Name]> };

export const noClaims: Claims = {
  name: [],
  form: [],
  host: [],
  participants: [],
  services: [],
  yearlyCost: [],
  agreement: [],
  lifeCycle: [],
  seat: [],
};

type Registered = Omit<Extract<Origin, { readonly kind: "registered" }>, "kind">;

/** A cooperation of which nothing is said but what a person registers now. */
export const newCooperation = (id: string, statements: Statements, registered: Registered): Cooperation => {
  const nothing = { id, version: 0, claims: noClaims, remarks: [], existenceAnswers: [], keyHistory: [] };
  return withStatements(nothing, statements, registered);
};

/** Its next version: what others have said, and beside it what a person registers now. */
export function withStatements(cooperation: Cooperation, statements: Statements, registered: Registered): Cooperation {
  const claims = Object.entries(statements).map(([field, value], index) => {
    const claim = { id: `new ${index}`, value, origin: { kind: "registered", ...registered } };
    const said = cooperation.claims[field as FieldName]; // the fields of statements are fields
    return [field, [...said, { ...claim, confidence: null, asOf: null, note: null }]];
  });
  const said: Partial<Claims> = Object.fromEntries(claims);
  return { ...cooperation, version: cooperation.version + 1, claims: { ...cooperation.claims, ...said } };
}

/** Every field of a cooperation, merged. */
export const fieldsOf = ({ claims }: Pick<Cooperation, "claims">): Fields => ({
  name: fieldOf(claims.name),
  form: fieldOf(claims.form),
  host: fieldOf(claims.host, (a, b) => a.id === b.id),
  participants: fieldOf(claims.participants, sameParticipants),
  services: fieldOf(claims.services),
  yearlyCost: fieldOf(claims.yearlyCost),
  agreement: fieldOf(claims.agreement),
  lifeCycle: fieldOf(claims.lifeCycle),
  seat: fieldOf(claims.seat),
});

/** What nobody has said: shown as «ikke kjent», each with a way to fill it in. A list without names counts as unknown. */
export const unknownFields = (fields: Fields): readonly FieldName[] =>
  fieldNames.filter((name) =>
    name === "participants"
      ? (fields.participants.shown?.value?.participants.length ?? 0) === 0
      : fields[name].state === "unknown",
  );

export const knownFields = (fields: Fields): readonly FieldName[] => {
  const unknown = unknownFields(fields);
  return fieldNames.filter((name) => !unknown.includes(name));
};

/** The order of the rows and the names in the source do not matter: the same ones take part. */
const sameParticipants = (a: ParticipantList, b: ParticipantList): boolean =>
  canonical(ids(a)) === canonical(ids(b)) && a.count === b.count;
const ids = ({ participants }: ParticipantList): readonly string[] =>
  [...new Set(participants.map(({ id }) => id))].sort();
