export * from "./brand.ts";
export * as fractions from "./fraction.ts";
export { type Fraction, fraction, parseFraction } from "./fraction.ts";
export * from "./ore.ts";
export * from "./plain-date.ts";
export * from "./result.ts";
