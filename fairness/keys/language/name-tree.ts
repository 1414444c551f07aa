import type { RawToken } from "./tokens.ts";
import { rawTokens } from "./tokens.ts";

type Node = { readonly next: Map<string, Node>; readonly names: Set<string> };
const aNode = (): Node => ({ next: new Map(), names: new Set() });

/** Known names by their words, so that the longest name that begins at a word is found at once. */
export class NameTree {
  readonly #root = aNode();

  add(name: string): void {
    let node = this.#root;
    for (const { folded } of rawTokens(name)) {
      const next = node.next.get(folded) ?? aNode();
      node.next.set(folded, next);
      node = next;
    }
    node.names.add(name);
  }

  /** The longest name from here, and how many words and marks it has. */
  longestAt(tokens: readonly RawToken[], index: number): { readonly name: string; readonly tokens: number } | null {
    let node: Node | undefined = this.#root;
    let found: { name: string; tokens: number } | null = null;
    for (let at = index; at < tokens.length; at += 1) {
      const token: RawToken = tokens[at]!;
      if (token.kind === "quoted" || token.kind === "unclosed") break;
      node = node.next.get(token.folded);
      if (!node) break;
      const [name] = node.names;
      if (name !== undefined) found = { name, tokens: at - index + 1 };
    }
    return found;
  }

  /**
   * Whether a name is the only one with its words, and no longer name begins as a sentence with this name could go on:
   * "Nes" may stand beside "Nes og omegn" (nobody writes "omegn" after "og"), but not beside "Nes 10 %".
   */
  isAlone(name: string, mayFollow: (first: string, second: string | null) => boolean): boolean {
    let node: Node | undefined = this.#root;
    for (const { folded } of rawTokens(name)) node = node?.next.get(folded);
    if (node?.names.size !== 1 || !node.names.has(name)) return false;
    for (const [word, next] of node.next)
      if (
        (next.names.size > 0 && mayFollow(word, null)) ||
        [...next.next.keys()].some((after) => mayFollow(word, after))
      )
        return false;
    return true;
  }
}
