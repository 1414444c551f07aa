import { Visitor } from "oxc-parser";
import type { Source } from "./edges.ts";

/** Names that reach the clock, chance, the network, the process or the page. Pure code neither uses them nor calls its own things so. */
const forbiddenNames = new Set([
  ..."console process fetch globalThis global performance crypto require eval Function".split(" "),
  ..."setTimeout setInterval setImmediate queueMicrotask XMLHttpRequest WebSocket localStorage".split(" "),
]);

/** The same things, where they hang on a name that is otherwise allowed. */
const forbiddenMembers: Readonly<Record<string, readonly string[] | "all but UTC">> = {
  Date: "all but UTC",
  Math: ["random"],
  Temporal: ["Now"],
};

export type Impurity = { readonly line: number; readonly message: string };

/** What in a pure file depends on more than its arguments. */
export function impuritiesIn({ program, lineAt, unknownDynamicImports }: Source): readonly Impurity[] {
  const found: Impurity[] = unknownDynamicImports.map((line) => ({
    line,
    message: "imports a module chosen at run time",
  }));
  const at = (node: { start: number }, message: string) => found.push({ line: lineAt(node.start), message });
  const allowed = new Set<number>();
  new Visitor({
    MemberExpression: (node) => {
      if (!node.computed) allowed.add(node.property.start);
      const owner = node.object.type === "Identifier" ? node.object : null;
      const rule = owner && Object.hasOwn(forbiddenMembers, owner.name) ? forbiddenMembers[owner.name] : undefined;
      if (!owner || !rule) return;
      allowed.add(owner.start);
      const member = node.computed ? null : node.property.type === "Identifier" ? node.property.name : null;
      if (member === null) at(node, `reads a member of ${owner.name} chosen at run time`);
      else if (rule === "all but UTC" ? member !== "UTC" : rule.includes(member))
        at(node, `uses ${owner.name}.${member}`);
    },
    NewExpression: (node) => {
      if (node.callee.type !== "Identifier" || node.callee.name !== "Date" || node.arguments.length === 0) return;
      allowed.add(node.callee.start); // `new Date(moment)` is the same moment on every day
    },
    MetaProperty: (node) => {
      if (node.meta.name === "import") at(node, "uses import.meta");
    },
    Property: (node) => {
      if (!node.computed && !node.shorthand) allowed.add(node.key.start);
    },
    PropertyDefinition: (node) => void allowed.add(node.key.start),
    MethodDefinition: (node) => void allowed.add(node.key.start),
    TSPropertySignature: (node) => void allowed.add(node.key.start),
    TSMethodSignature: (node) => void allowed.add(node.key.start),
    TSTypeReference: (node) => void allowed.add(node.typeName.start),
  }).visit(program);
  new Visitor({
    Identifier: (node) => {
      if (allowed.has(node.start)) return;
      if (forbiddenNames.has(node.name)) at(node, `uses ${node.name}`);
      else if (Object.hasOwn(forbiddenMembers, node.name)) at(node, `uses ${node.name} without saying what of it`);
    },
  }).visit(program);
  return found;
}
