/** What a rule is made of. */
export type Expression =
  | { readonly kind: "character"; readonly character: string }
  | { readonly kind: "rule"; readonly name: string }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly Expression[] }
  | { readonly kind: "optional" | "any-number" | "ahead" | "not"; readonly part: Expression };

export type Rule = { readonly description: string | null; readonly body: Expression };

/**
 * Rules as they are written: `name (description) = one two? | (three four)* | &five ~six "\u0041" -- label`. An alternative with a label
 * is a rule of its own, `name_label`. `end` is the end of the text.
 *
 * @throws SyntaxError when it is written wrongly or names a rule that is not there: that is a bug in a grammar
 */
export function readRules(source: string): ReadonlyMap<string, Rule> {
  const reader = new NotationReader(source);
  while (!reader.isAtEnd()) reader.rule();
  const missing = [...reader.named].find((name) => name !== "end" && !reader.rules.has(name));
  if (missing !== undefined) throw new SyntaxError(`no rule is called ${missing}`);
  return reader.rules;
}

const token = /\s+|(?<label>--)|(?<word>\w+)|"(?<text>(?:\\u[0-9a-f]{4}|[^"\\]))"|(?<mark>[=|?*&~()])/gy;

type Token = { readonly kind: "label" | "word" | "text" | "mark"; readonly text: string };

function tokensIn(source: string): readonly Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const groups = token.exec(source)?.groups;
    if (!groups) throw new SyntaxError(`a grammar cannot be read at ${source.slice(at, at + 20)}`);
    for (const kind of ["label", "word", "text", "mark"] as const)
      if (groups[kind] !== undefined) tokens.push({ kind, text: groups[kind] });
  }
  return tokens;
}

class NotationReader {
  readonly rules = new Map<string, Rule>();
  readonly named = new Set<string>();
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(source: string) {
    this.#tokens = tokensIn(source);
  }

  isAtEnd = (): boolean => this.#next >= this.#tokens.length;

  rule(): void {
    const name = this.#word();
    const description = this.#isMark("(") ? this.#description() : null;
    this.#mark("=");
    this.rules.set(name, { description, body: emptyBody }); // the first rule stands first, labelled ones after it
    this.rules.set(name, { description, body: this.#choice(name) });
  }

  #description(): string {
    this.#mark("(");
    const description = this.#word();
    this.#mark(")");
    return description;
  }

  /** `of` is the rule whose alternatives may have labels; null within parentheses. */
  #choice(of: string | null): Expression {
    const parts = [this.#alternative(of)];
    while (this.#skips("|")) parts.push(this.#alternative(of));
    return joined("choice", parts);
  }

  #alternative(of: string | null): Expression {
    const parts: Expression[] = [];
    while (this.#isFactor()) parts.push(this.#factor());
    const body = joined("sequence", parts);
    if (this.#tokens[this.#next]?.kind !== "label" || of === null) return body;
    this.#next += 1;
    const name = `${of}_${this.#word()}`;
    this.rules.set(name, { description: null, body });
    return { kind: "rule", name };
  }

  /** A word that begins the next rule is no part of this one. */
  #isFactor(): boolean {
    const [here, second, third, fourth, fifth] = this.#tokens.slice(this.#next, this.#next + 5);
    if (!here || here.kind === "label") return false;
    if (here.kind === "mark") return here.text === "(" || here.text === "&" || here.text === "~";
    if (here.kind === "text") return true;
    const isDescribed = second?.text === "(" && third?.kind === "word" && fourth?.text === ")" && fifth?.text === "=";
    return !isDescribed && !(second?.kind === "mark" && second.text === "=");
  }

  #factor(): Expression {
    if (this.#skips("&")) return { kind: "ahead", part: this.#repeated() };
    if (this.#skips("~")) return { kind: "not", part: this.#repeated() };
    return this.#repeated();
  }

  #repeated(): Expression {
    const part = this.#simple();
    if (this.#skips("?")) return { kind: "optional", part };
    if (this.#skips("*")) return { kind: "any-number", part };
    return part;
  }

  #simple(): Expression {
    if (this.#skips("(")) {
      const inner = this.#choice(null);
      this.#mark(")");
      return inner;
    }
    const { kind, text } = this.#tokens[this.#next++]!; // #isFactor has looked
    if (kind === "text") return { kind: "character", character: characterOf(text) };
    this.named.add(text);
    return { kind: "rule", name: text };
  }

  #isMark(mark: string): boolean {
    const here = this.#tokens[this.#next];
    return here?.kind === "mark" && here.text === mark;
  }

  #skips(mark: string): boolean {
    const isThere = this.#isMark(mark);
    if (isThere) this.#next += 1;
    return isThere;
  }

  #mark(mark: string): void {
    if (!this.#skips(mark)) throw new SyntaxError(`a grammar wants ${mark}, not ${this.#tokens[this.#next]?.text}`);
  }

  #word(): string {
    const here = this.#tokens[this.#next++];
    if (here?.kind !== "word") throw new SyntaxError(`a grammar wants a name, not ${here?.text}`);
    return here.text;
  }
}

const emptyBody: Expression = { kind: "sequence", parts: [] };

const characterOf = (text: string): string =>
  text.length === 1 ? text : String.fromCharCode(Number.parseInt(text.slice(2), 16));

/** One part is itself, and a sequence within a sequence, or a choice within a choice, is part of it. */
function joined(kind: "sequence" | "choice", parts: readonly Expression[]): Expression {
  const flat = parts.flatMap((part) => (part.kind === kind && "parts" in part ? part.parts : [part]));
  return flat.length === 1 ? flat[0]! : { kind, parts: flat };
}
