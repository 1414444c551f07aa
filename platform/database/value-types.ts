import pg from "pg";

/** PostgreSQL's own numbers of its types (pg_type.oid). */
const oid = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 } as const;
const arrayOid = { int8: 1016, numeric: 1231, date: 1182, timestamp: 1115, timestamptz: 1185, text: 1009 } as const;

/**
 * How values come out of the database: whole numbers as `bigint`, `numeric` as text, dates as "2026-01-01", instants as
 * "2026-01-01T12:00:00.000Z". The driver's own choice would be text, text, a Date at local midnight, and a Date.
 */
export function valueTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  const read = (type: number, parse: (text: string) => unknown) => types.setTypeParser(type, parse);
  const asTexts = types.getTypeParser(arrayOid.text) as unknown as (text: string) => (string | null)[]; // its types have the arguments wrong
  read(oid.int8, BigInt);
  read(oid.date, asWritten);
  read(oid.timestamp, asWritten);
  read(oid.timestamptz, asInstant);
  read(arrayOid.int8, (text) => asTexts(text).map(unlessNull(BigInt)));
  read(arrayOid.numeric, asTexts);
  read(arrayOid.date, asTexts);
  read(arrayOid.timestamp, asTexts);
  read(arrayOid.timestamptz, (text) => asTexts(text).map(unlessNull(asInstant)));
  return types;
}

const unlessNull =
  <Value>(parse: (text: string) => Value) =>
  (text: string | null): Value | null =>
    text === null ? null : parse(text);

const asWritten = (text: string): string => text;

/** PostgreSQL writes "2026-01-01 13:00:00.5+01" in the session's time zone. */
export function asInstant(text: string): string {
  const iso = text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime()) ? text : instant.toISOString(); // "infinity" stays as it is
}
