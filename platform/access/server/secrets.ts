import { createHash, randomBytes, randomInt } from "node:crypto";

/** 256 bits that nobody guesses, fit for an address and a cookie. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: whoever reads the database cannot use it. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

/** "p-…", "r-…": twelve letters and digits that are not mistaken for one another, and that tell nothing. */
export const newId = (kind: "p" | "r" | "i" | "s" | "t" | "a"): string =>
  `${kind}-${Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join("")}`;
