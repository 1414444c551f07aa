import { createHash } from "node:crypto";
import { ok } from "@omforent/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyHead, type LogHead, type LogLine, verifyLog, writeLog } from "./log-chain.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A log as the database writes it (migration 0005): each entry names its log, its place and the hash before it. */
function aLog(
  contents: readonly string[],
  log = "cooperation:brann",
): { readonly head: LogHead; readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  let previous = emptyHead;
  for (const [index, content] of contents.entries()) {
    const rest = JSON.stringify({ at: "2026-03-01T11:00:00.000Z", kind: "test/said", after: { text: content } }).slice(
      1,
    );
    const entry = `{"log":${JSON.stringify(log)},"position":${index + 1},"previous":"${previous}",${rest}`;
    previous = sha256(entry);
    lines.push({ entry, hash: previous });
  }
  return { head: { log, entries: lines.length, head: previous }, lines };
}
const write = ({ head, lines }: ReturnType<typeof aLog>): string => writeLog(head, lines);
const verify = (text: string, known?: string) => verifyLog(text, sha256, known);
const codeOf = (text: string, known?: string) => {
  const result = verify(text, known);
  return result.ok ? "ok" : [result.refusal.code, result.refusal.params.line];
};

const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 12 }), { maxLength: 8 });
const three = aLog(["Osen er med", "Åfjord er med", "Kostnaden er 2 000 000 kr"]);
const lines = write(three).split("\n");
const without = (index: number) => lines.toSpliced(index, 1).join("\n");

describe("a log as it was written", () => {
  it("is found whole, and its head is told", () =>
    fc.assert(
      fc.property(texts, (contents) => {
        const log = aLog(contents);
        expect(verify(write(log))).toEqual(ok(log.head));
      }),
    ));

  it("may be empty", () => {
    const empty = aLog([]);
    expect(verify(write(empty))).toEqual(ok({ log: "cooperation:brann", entries: 0, head: emptyHead }));
  });

  it("contains every head that it has had", () => {
    for (const { hash } of three.lines) expect(codeOf(write(three), hash)).toBe("ok");
    expect(codeOf(write(three), emptyHead)).toBe("ok");
  });
});

describe("a log that has been tampered with is found out, and the line is named:", () => {
  it("any one byte of it flipped", () =>
    fc.assert(
      fc.property(
        texts,
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        (contents, where, flip) => {
          const bytes = Buffer.from(write(aLog(contents)));
          const place = Math.floor(where * bytes.length);
          bytes[place] = bytes[place]! ^ flip;
          const text = bytes.toString();
          if (Buffer.from(text).equals(bytes)) {
            const result = verify(text);
            expect(result.ok).toBe(false);
            if (!result.ok) expect(result.refusal.params.line).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 2000 },
    ));

  it("a head whose name holds a byte that no JSON may hold", () => {
    const spoilt = write(three).replace("cooperation", "\u0002ooperation");
    expect(codeOf(spoilt)).toEqual(["log/not-a-log", 1]);
  });

  it("a byte of an entry, on the very line", () => {
    expect(codeOf(write(three).replace("2 000 000", "2 000 001"))).toEqual(["log/entry-changed", 4]);
    expect(codeOf(write(three).replace("Osen", "Åsen"))).toEqual(["log/entry-changed", 2]);
  });

  it.each([
    [1, ["log/entry-out-of-place", 2]],
    [2, ["log/entry-out-of-place", 3]],
    [3, ["log/ends-too-early", 4]],
  ])("entry %i taken out", (index, found) => expect(codeOf(without(index))).toEqual(found));

  it("cut off in the middle of a line, and between lines", () => {
    expect(codeOf(write(three).slice(0, -10))).toEqual(["log/line-malformed", 4]);
    expect(codeOf(`${lines.slice(0, 3).join("\n")}\n`)).toEqual(["log/ends-too-early", 4]);
    expect(codeOf(`${lines[0]}\n`)).toEqual(["log/ends-too-early", 2]);
  });

  it("reordered", () =>
    expect(codeOf([lines[0], lines[2], lines[1], lines[3], ""].join("\n"))).toEqual(["log/entry-out-of-place", 2]));

  it("an entry put in, or one said twice", () => {
    expect(codeOf([...lines.slice(0, 3), lines[2], ...lines.slice(3)].join("\n"))).toEqual([
      "log/entry-out-of-place",
      4,
    ]);
    expect(codeOf([...lines.slice(0, 4), lines[3], ""].join("\n"))).toEqual(["log/entry-out-of-place", 5]);
  });

  it("forged: an entry changed and its hash with it, so that the next one tells", () => {
    const forged = three.lines[1]!.entry.replace("Åfjord", "Namsos");
    const text = [lines[0], lines[1], `{"entry":${forged},"hash":"${sha256(forged)}"}`, lines[3], ""].join("\n");
    expect(codeOf(text)).toEqual(["log/entry-out-of-place", 4]);
  });

  it("forged at the end, so that the head tells", () => {
    const forged = three.lines[2]!.entry.replace("2 000 000", "1");
    const text = [...lines.slice(0, 3), `{"entry":${forged},"hash":"${sha256(forged)}"}`, ""].join("\n");
    expect(codeOf(text)).toEqual(["log/head-differs", 1]);
  });

  it("written anew from end to end, when a head from before was kept", () => {
    const kept = three.lines[1]!.hash;
    const anew = aLog(["Osen er med", "Namsos er med", "Kostnaden er 1 kr"]);
    expect(codeOf(write(anew))).toBe("ok");
    expect(codeOf(write(anew), kept)).toEqual(["log/head-not-found", 5]);
  });

  it("another cooperation's entries under this one's name", () => {
    const other = aLog(["Osen er med"], "cooperation:legevakt");
    expect(codeOf(writeLog({ ...other.head, log: "cooperation:brann" }, other.lines))).toEqual([
      "log/entry-out-of-place",
      2,
    ]);
  });

  it.each(["", "\n", "{}\n", "noe annet\n", '{"log":"a","entries":"1","head":"x"}\n'])("no log at all: %j", (text) =>
    expect(codeOf(text)).toEqual(["log/not-a-log", 1]),
  );
});
