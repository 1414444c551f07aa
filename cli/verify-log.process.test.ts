import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { emptyHead, writeLog } from "../platform/kernel/domain/log-chain.ts";
import { documentOf, runOmforent } from "./testing/run-omforent.ts";

const folder = mkdtempSync(join(tmpdir(), "omforent-log-"));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = `{"log":"cooperation:brann","position":1,"previous":"${emptyHead}","reason":"Brannvern \ufffd i Åfjord"}`;
const hash = createHash("sha256").update(entry).digest("hex");
const text = writeLog({ log: "cooperation:brann", entries: 1, head: hash }, [{ entry, hash }]);
const verify = (content: string | Buffer, ...options: readonly string[]) => {
  const file = join(folder, "log.jsonl");
  writeFileSync(file, content);
  return runOmforent(["verify-log", file, ...options]);
};

describe("omforent verify-log", { timeout: 60_000 }, () => {
  it("says that a log is untouched, to people and to programs", async () => {
    const people = await verify(text);
    expect([people.status, people.stderr]).toEqual([0, ""]);
    expect(people.stdout).toContain("Loggen cooperation:brann er urørt: 1 linjer henger sammen.");
    const program = await verify(text, "--json", "--head", hash);
    expect(documentOf(program)).toEqual({ log: "cooperation:brann", entries: 1, head: hash });
  });

  it("names the line that was changed, and ends with 1", async () => {
    const ran = await verify(text.replace("Åfjord", "Afjord"), "--lang", "en");
    expect([ran.status, ran.stdout]).toEqual([1, ""]);
    expect(ran.stderr).toBe("Line 2 has been changed: it does not match its own hash.\n");
  });

  it("finds a byte that makes it no text, also where the text already had a sign for that", async () => {
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf("\ufffd") + 1] = 0xff;
    const ran = await verify(bytes, "--json");
    expect(ran.status).toBe(1);
    expect(documentOf(ran)).toMatchObject({
      error: { code: "log/line-malformed", message: expect.stringContaining("Linje 2") },
    });
    const marked = await verify(`\ufeff${text}`, "--json");
    expect(documentOf(marked)).toMatchObject({ error: { code: "log/not-a-log" } });
  });

  it("tells when a kept head is not in it, and what is no hash", async () => {
    const other = await verify(text, "--head", "a".repeat(64), "--json");
    expect([other.status, documentOf(other)]).toMatchObject([1, { error: { code: "log/head-not-found" } }]);
    expect((await verify(text, "--head", "abc")).status).toBe(2);
  });

  it.each(["nb", "nn", "en"])("explains itself in %s", async (language) => {
    const ran = await runOmforent(["verify-log", "--help", "--lang", language]);
    expect(ran.stdout).toContain("--head");
  });
});
