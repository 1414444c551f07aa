import { randomInt } from "node:crypto";

const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** Letters and digits that are not mistaken for one another, and that nobody guesses. */
export const unguessable = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
