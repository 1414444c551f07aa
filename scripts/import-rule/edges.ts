import { type Node, parseSync, Visitor } from "oxc-parser";

/** One place where a file names another: an import, a re-export, a type import, a dynamic import or a file address. */
export type Edge = { readonly specifier: string; readonly line: number; readonly kind: "import" | "address" };

/** A source file taken apart once, for every rule to look at. */
export type Source = {
  readonly path: string;
  readonly program: Parameters<Visitor["visit"]>[0];
  readonly edges: readonly Edge[];
  readonly unknownDynamicImports: readonly number[];
  readonly lineAt: (offset: number) => number;
};

export type Parsed = { readonly source: Source } | { readonly error: string; readonly line: number };

export function parseSource(path: string, text: string): Parsed {
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) return { error: error.message, line: lineAt(error.labels[0]?.start ?? 0) };
  const edges: Edge[] = [];
  const unknownDynamicImports: number[] = [];
  const add = (node: Node | null | undefined, kind: Edge["kind"] = "import") => {
    const specifier = literal(node);
    if (specifier !== null && node) edges.push({ specifier, line: lineAt(node.start), kind });
    return specifier !== null;
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
    ImportExpression: (node) => {
      if (!add(node.source)) unknownDynamicImports.push(lineAt(node.start));
    },
    CallExpression: (node) => {
      if (node.callee.type === "Identifier" && node.callee.name === "require") add(node.arguments[0]);
    },
    NewExpression: (node) => {
      if (node.callee.type === "Identifier" && node.callee.name === "URL" && node.arguments.length === 2)
        add(node.arguments[0], "address");
    },
  }).visit(program);
  return { source: { path, program, edges, unknownDynamicImports, lineAt } };
}

/** The text of a string literal or of a template without holes. */
function literal(node: Node | null | undefined): string | null {
  if (node?.type === "Literal") return typeof node.value === "string" ? node.value : null;
  if (node?.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null;
  return null;
}
