import { createHash } from "node:crypto";

/** SHA-256 of a text as UTF-8: what the history keeps of it, and what `sha256sum` says of the exported file. */
export const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
