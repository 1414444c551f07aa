import type { Fact, PlainDate } from "@omforent/kernel";
import type { Citation, Grade, Point, Words } from "./grade.ts";

/** From and to, both days included. `from` without a value: we do not know since when; `to` without a value: no end is set. */
export type InForce = { readonly from: Point<PlainDate | null>; readonly to: Point<PlainDate | null> };

type Params = { readonly [name: string]: Fact };

/** What a rule finds: nothing to say, a breach, or something that a person must assess. `params` are the facts behind it. */
export type Finding<Code extends string = string> =
  | { readonly outcome: "fulfilled" }
  | { readonly outcome: "breach"; readonly code: Code; readonly params: Params }
  | { readonly outcome: "assess"; readonly code: Code; readonly params: Params };

/** Only a rule that was read in the act itself may be one that stops a change of state; this is said here, as a fact. */
type Weight =
  | { readonly grade: "read"; readonly mayStop: boolean }
  | { readonly grade: Exclude<Grade, "read">; readonly mayStop: false };

/** One rule of law: where it stands, since when, how sure we are, what it says, and what it finds when it is held against facts. */
export type Rule<Facts, Code extends string = string> = Weight & {
  readonly id: string;
  readonly citation: Citation;
  readonly inForce: InForce;
  /** The rule in our own short words. */
  readonly words: Words;
  /** The words of every finding, by its code; `{name}` stands for the fact of that name. */
  readonly says: { readonly [code in Code]: Words };
  readonly check: (facts: Facts) => Finding<Code>;
  /** What the section also says, or what it leaves open, that is not held against facts here. */
  readonly notModelled: readonly string[];
};

/** Writes down a rule; throws when a rule that was not read in the act is said to stop: a bug. */
export function rule<Facts, Code extends string>(written: Rule<Facts, Code>): Rule<Facts, Code> {
  const { id, grade, mayStop }: { id: string; grade: Grade; mayStop: boolean } = written;
  if (mayStop && grade !== "read") throw new Error(`${id} may not stop: it was not read in the act`);
  return written;
}

export const fulfilled = (): { readonly outcome: "fulfilled" } => ({ outcome: "fulfilled" });

export const breach = <const Code extends string>(code: Code, params: Params = {}) =>
  ({ outcome: "breach", code, params }) as const;

export const assess = <const Code extends string>(code: Code, params: Params = {}) =>
  ({ outcome: "assess", code, params }) as const;

/** The words of a finding with its facts filled in; null when all is well. */
export function wordsOfFinding<Code extends string>(of: Rule<never, Code>, finding: Finding<Code>): Words | null {
  if (finding.outcome === "fulfilled") return null;
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name) => String(finding.params[name] ?? whole));
  const words: Words = of.says[finding.code];
  return { nb: fill(words.nb), nn: fill(words.nn), en: fill(words.en) };
}

/** Whether a rule was in force on a day; "unknown" when its beginning is not known. */
export function wasInForce({ from, to }: InForce, on: PlainDate): "yes" | "no" | "unknown" {
  if (to.value !== null && on > to.value) return "no";
  if (from.value === null) return "unknown";
  return on < from.value ? "no" : "yes";
}

/** Whether what a rule found stops a change of state: a breach, of a rule that was read in the act and that says it stops. */
export const stops = (of: Rule<never>, finding: Finding): boolean => finding.outcome === "breach" && of.mayStop;
