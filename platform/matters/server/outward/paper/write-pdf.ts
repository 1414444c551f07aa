import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { lineByLine } from "./lines.ts";
import type { Paper } from "./paper.ts";

const template = readFileSync(join(import.meta.dirname, "case-paper.typ"), "utf8");

/** Fifty megabytes of compiler and fonts: loaded when somebody wants a paper, and then kept. */
let loaded: Promise<NodeCompiler> | null = null;
const load = (): Promise<NodeCompiler> => {
  loaded ??= import("@myriaddreamin/typst-ts-node-compiler").then(({ NodeCompiler: compiler }) =>
    compiler.create({ workspace: import.meta.dirname }),
  );
  return loaded;
};

/**
 * A paper as a PDF on A4 with its fonts within. What the paper holds goes in as data beside the template, so no text in it can be taken for
 * Typst. Everything is found on this machine: nothing is fetched.
 */
export async function writePdf(paper: Paper): Promise<Buffer> {
  const compiler = await load();
  const inputs = { paper: JSON.stringify(broken(paper)) };
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  const document = compiled.result;
  if (!document) throw new Error("a paper could not be set", { cause: compiled.takeError()?.shortDiagnostics });
  const pdf = compiler.pdf(document);
  compiler.evictCache(0); // what was set for one paper is of no use for the next
  return pdf;
}

const broken = (paper: Paper): Paper => ({
  ...paper,
  parts: paper.parts.map((part) =>
    part.kind === "verbatim" ? { ...part, text: lineByLine(part.text).join("\n") } : part,
  ),
});
