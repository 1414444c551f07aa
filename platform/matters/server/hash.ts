import { createHash } from "node:crypto";
import type { HashFunction } from "../domain/index.ts";

/** SHA-256 of a text as UTF-8. */
export const sha256: HashFunction = (text) => createHash("sha256").update(text, "utf8").digest("hex");
