import { Visitor } from "oxc-parser";
import { refusalOf } from "./allowed.ts";
import { parseSource, type Source } from "./edges.ts";
import { emptyNameIn } from "./names.ts";
import { impuritiesIn } from "./purity.ts";
import { resolveTarget } from "./resolve.ts";
import type { Violation } from "./violation.ts";
import { isPure, isTest, type Zone, zoneOf } from "./zone.ts";

/** Every breach of the import rule in a set of files: path relative to the project → text. */
export function checkSources(files: ReadonlyMap<string, string>): readonly Violation[] {
  return [...files].flatMap(([path, text]) => [...checkName(path), ...checkFile(path, text)]);
}

function checkName(path: string): readonly Violation[] {
  const name = emptyNameIn(path);
  return name === null
    ? []
    : [{ file: path, line: 1, rule: "forbidden-name", message: `"${name}" says nothing of what is inside` }];
}

function checkFile(path: string, text: string): readonly Violation[] {
  if (!/\.(ts|tsx|js|mjs)$/.test(path)) return [];
  const zone = zoneOf(path);
  if (zone === null)
    return [
      { file: path, line: 1, rule: "unknown-place", message: "lies nowhere in the tree, or in an unlisted slice" },
    ];
  const parsed = parseSource(path, text);
  if ("error" in parsed) return [{ file: path, line: parsed.line, rule: "cannot-parse", message: parsed.error }];
  const { source } = parsed;
  return [
    ...checkEdges(source, zone),
    ...neighbourFolders(source),
    ...(isPure(zone) && !isTest(path)
      ? impuritiesIn(source).map((found) => ({ file: path, rule: "impure" as const, ...found }))
      : []),
    ...(zone.kind === "app" && !isTest(path) ? fetches(source) : []),
  ];
}

function checkEdges({ path, edges }: Source, zone: Zone): readonly Violation[] {
  return edges.flatMap(({ specifier, line, kind }) => {
    const target = resolveTarget(path, specifier);
    if (kind === "address" && target.kind !== "outside") return []; // a file that is read, not code that is run
    if (kind === "address" && !specifier.startsWith("..")) return []; // a web address, not a path
    const refusal = refusalOf(zone, target, path, isTest(path));
    return refusal === null ? [] : [{ file: path, line, ...refusal }];
  });
}

/** A text that names the folder beside the project: no import, but read all the same. */
function neighbourFolders({ path, program, lineAt }: Source): readonly Violation[] {
  const found: Violation[] = [];
  const look = (text: unknown, start: number) => {
    if (
      typeof text === "string" &&
      /(^|\/)\.\.\/shared(\/|$)|^\/work\/|\/shared\/(data|domain|engineering|samples)(\/|$)/.test(text)
    )
      found.push({ file: path, line: lineAt(start), rule: "outside-the-project", message: `names "${text}"` });
  };
  new Visitor({
    Literal: (node) => look(node.value, node.start),
    TemplateElement: (node) => look(node.value.cooked, node.start),
  }).visit(program);
  return found;
}

function fetches({ path, program, lineAt }: Source): readonly Violation[] {
  const found: Violation[] = [];
  new Visitor({
    CallExpression: ({ callee, start }) => {
      if (callee.type === "Identifier" && callee.name === "fetch")
        found.push({
          file: path,
          line: lineAt(start),
          rule: "app-only-composes",
          message: "fetches; a slice's web asks its own server",
        });
    },
  }).visit(program);
  return found;
}
