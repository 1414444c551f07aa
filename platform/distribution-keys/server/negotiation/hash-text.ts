import { createHash } from "node:crypto";

/** SHA-256 of a text, as matters hash what is proposed. */
export const hashText = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
