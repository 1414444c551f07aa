import { type Expression, readRules } from "./grammar-notation.ts";

/** What a rule has read: from–to, and what the rules within it have read. */
export type Reading = {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Reading[];
};

/** Where nothing could be read on: the furthest place that was reached, and what could have stood there, latest tried first. */
export type Unread = { readonly position: number; readonly expected: readonly string[] };

export type Parsed = { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly unread: Unread };

export type ParsingGrammar = { readonly parse: (text: string) => Parsed };

export const endOfText = "end of text";

/**
 * A parsing expression grammar (Ford 2004, Parsing expression grammars: a recognition-based syntactic foundation, POPL): ordered choice, each
 * rule tried once at each place. The first rule reads the whole text. How rules are written: `grammar-notation.ts`. A rule with a description is
 * reported by it where it begins, whatever it is made of.
 */
export function parsingGrammar(source: string): ParsingGrammar {
  const rules = readRules(source);
  const start = [...rules.keys()][0]!; // a grammar has at least one rule
  const parseFrom = (text: string, recordAt: number | null): Attempt => {
    const attempt = new Attempt(text, rules, recordAt);
    attempt.apply(start);
    return attempt;
  };
  return {
    parse: (text) => {
      const attempt = parseFrom(text, null);
      const [reading] = attempt.readings;
      if (reading) return { ok: true, reading };
      const position = attempt.furthest;
      return { ok: false, unread: { position, expected: [...parseFrom(text, position).expected!] } };
    },
  };
}

type Remembered = {
  readonly reading: Reading | null;
  readonly furthest: number;
  readonly expected: ReadonlySet<string> | null;
};

/** One pass over a text. What was expected is only gathered in a second pass, at the place that the first one found. */
class Attempt {
  readonly text: string;
  readonly rules: ReturnType<typeof readRules>;
  readonly recordAt: number | null;
  readonly memory = new Map<string, Map<number, Remembered>>();
  readings: Reading[] = [];
  position = 0;
  furthest = -1;
  expected: Set<string> | null;

  constructor(text: string, rules: ReturnType<typeof readRules>, recordAt: number | null) {
    this.text = text;
    this.rules = rules;
    this.recordAt = recordAt;
    this.expected = recordAt === null ? null : new Set();
  }

  /** Tries an expression; where it fails, nothing has moved. What was expected last is told first. */
  take(expression: Expression): boolean {
    const [position, count, before] = [this.position, this.readings.length, this.expected];
    if (before) this.expected = new Set();
    const isRead = this.run(expression);
    if (!isRead) {
      this.position = position;
      this.readings.length = count;
    }
    if (before) for (const one of before) this.expected!.add(one);
    return isRead;
  }

  run(expression: Expression): boolean {
    switch (expression.kind) {
      case "character":
        if (this.text[this.position] !== expression.character) return this.fail(this.position, expression.character);
        this.position += 1;
        return true;
      case "rule":
        return this.apply(expression.name);
      case "sequence":
        for (const part of expression.parts) if (!this.take(part)) return false;
        return true;
      case "choice":
        for (const part of expression.parts) if (this.take(part)) return true;
        return false;
      case "optional":
        this.take(expression.part);
        return true;
      case "any-number":
        return this.takeAll(expression.part);
      case "ahead":
        return this.look(expression.part);
      case "not":
        return this.lookForNothing(expression.part);
    }
  }

  /** What reads nothing is read once: it would be read for ever. */
  takeAll(part: Expression): true {
    for (let before = -1; before < this.position; ) {
      before = this.position;
      if (!this.take(part)) break;
    }
    return true;
  }

  fail(position: number, wanted: string | null): false {
    this.furthest = Math.max(this.furthest, position);
    if (wanted !== null && position === this.recordAt) this.expected!.add(wanted);
    return false;
  }

  look(part: Expression): boolean {
    const [position, count] = [this.position, this.readings.length];
    const isThere = this.take(part);
    this.position = position;
    this.readings.length = count;
    return isThere;
  }

  lookForNothing(part: Expression): boolean {
    const { position, furthest, expected } = this;
    const isThere = this.look(part);
    this.furthest = furthest;
    this.expected = expected;
    return isThere ? this.fail(position, null) : true;
  }

  apply(name: string): boolean {
    if (name === "end") return this.applyEnd();
    const start = this.position;
    const known = this.memory.get(name)?.get(start);
    const found = known ?? this.evaluate(name, start);
    if (known) {
      this.furthest = Math.max(this.furthest, known.furthest);
      if (known.expected && known.furthest === this.recordAt) for (const one of known.expected) this.expected!.add(one);
    }
    if (!found.reading) return false;
    this.position = found.reading.end;
    this.readings.push(found.reading);
    return true;
  }

  /** A rule in its own right: the readings within it, how far it looked, and what it would have wanted there. */
  evaluate(name: string, start: number): Remembered {
    const { readings: outer, furthest: reached, expected: before } = this;
    const { description, body } = this.rules.get(name)!; // readRules has seen to it that every rule is there
    this.readings = [];
    this.furthest = -1;
    const isRead = this.take(body);
    const reading = isRead ? { rule: name, start, end: this.position, parts: this.readings } : null;
    if (description !== null) {
      this.furthest = -1;
      this.expected = before;
      if (!isRead) this.fail(start, description);
    }
    const remembered = { reading, furthest: this.furthest, expected: this.expected && new Set(this.expected) };
    const places = this.memory.get(name) ?? new Map<number, Remembered>();
    this.memory.set(name, places.set(start, remembered));
    this.readings = outer;
    this.furthest = Math.max(this.furthest, reached);
    return remembered;
  }

  applyEnd(): boolean {
    if (this.position < this.text.length) return this.fail(this.position, endOfText);
    this.readings.push({ rule: "end", start: this.position, end: this.position, parts: [] });
    return true;
  }
}
