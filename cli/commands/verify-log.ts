import { createHash } from "node:crypto";
import { ok, type Result, refuse } from "@omforent/kernel";
import { type LogHead, verifyLog } from "../../platform/kernel/domain/log-chain.ts";
import type { Command } from "../command.ts";
import { readBytes } from "../read-document.ts";

/** `omforent verify-log FILE [--head HASH]`: needs no database and no network, so that nobody has to trust who keeps the log. */
export const verifyLogFile: Command = {
  options: { values: ["head"], flags: [] },
  positionals: { least: 1, most: 1, named: "FILE" },
  run: async ({ positionals: [file = "-"], values }) => {
    const known = values.get("head")?.toLowerCase();
    if (known !== undefined && !/^[0-9a-f]{64}$/.test(known)) return refuse("usage/not-a-hash", { option: "--head" });
    const bytes = await readBytes(file);
    if (!bytes.ok) return bytes;
    const verified = verifyBytes(bytes.value, known);
    return verified.ok
      ? ok({ json: verified.value, text: ({ say }) => say("log.verified", { ...verified.value }) })
      : verified;
  },
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Every byte counts, so bytes that are no text are pointed at and not read as something else. Refusals: those of `verifyLog`. */
export function verifyBytes(bytes: Buffer, known?: string): Result<LogHead> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return verifyLog(decoder.decode(bytes), sha256, known);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse("log/line-malformed", { line: lineThatIsNoText(bytes, decoder) });
  }
}

function lineThatIsNoText(bytes: Buffer, decoder: { decode(bytes: Uint8Array): string }): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf("\n", from);
    const to = end < 0 ? bytes.length : end;
    try {
      decoder.decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to + 1;
  }
  return line;
}
