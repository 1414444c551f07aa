import { inflateSync } from "node:zlib";

/** What a PDF says about itself, found without a PDF library: its own objects, and those that lie packed in streams. */
export function lookInside(pdf: Buffer) {
  const raw = pdf.toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const end = raw.indexOf("endstream", index);
    try {
      return [inflateSync(pdf.subarray(index + length, end)).toString("latin1")];
    } catch {
      return []; // not packed
    }
  });
  const all = [raw, ...streams].join("\n");
  return {
    version: raw.slice(0, 8),
    pages: [...all.matchAll(/\/Type\s*\/Page\b/g)].length,
    mediaBox: all.match(/\/MediaBox\s*\[([^\]]*)\]/)?.[1]?.trim() ?? null,
    fontsWithin: [...all.matchAll(/\/FontFile\d?/g)].length,
    fontsNamed: [...all.matchAll(/\/Type\s*\/FontDescriptor/g)].length,
    language: all.match(/\/Lang\s*\(([^)]*)\)/)?.[1] ?? null,
    isTagged: /\/StructTreeRoot/.test(all) && /\/Marked true/.test(all),
    /** Every letter that stands in it, as its fonts say what they mean. */
    letters: new Set([raw, ...streams].filter((text) => text.includes("begincmap")).flatMap(lettersOf)),
    links: [...all.matchAll(/\/URI\s*\(/g)].length,
    scripts: /\/JavaScript|\/JS\b|\/OpenAction|\/EmbeddedFile/.test(all),
  };
}

const lettersOf = (cmap: string): readonly string[] =>
  [...cmap.matchAll(/<[0-9A-F]{4}>\s*<([0-9A-F]{4,})>/gi)].flatMap(([, hex = ""]) =>
    Array.from(Buffer.from(hex, "hex").swap16().toString("utf16le")),
  );
