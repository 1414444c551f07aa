import { ok, type PlainDate, type Refusal, type Result, refuse } from "@omforent/kernel";
import type { DecisionKind, LawBody } from "@omforent/law";
import type { BodyId, BodyIndex, Clause } from "../../../bodies/domain/index.ts";

/** Who decides or is heard: as the law names it, or one of the bodies. */
export type Decider =
  | { readonly kind: "law"; readonly body: LawBody }
  | { readonly kind: "body"; readonly body: BodyId };

/** What the participants have agreed of a decision (det avtalen sier); it goes before what the law would say of it. */
export type AgreedDecision = {
  readonly decision: DecisionKind;
  readonly decides: Decider;
  /** Null: the agreement lets nobody be heard first. */
  readonly heard: Decider | null;
  readonly clause: Extract<Clause, { kind: "agreed" }>;
  /** The day of the agreement; null: not known. */
  readonly agreedOn: PlainDate | null;
  /** Word for word, where somebody has written it down. */
  readonly words: string | null;
};

/** As a person writes it, before it is looked at. */
export type WrittenAgreed = {
  readonly decides: Decider;
  readonly heard: Decider | null;
  readonly document: string;
  readonly place: string;
  readonly agreedOn: PlainDate | null;
  readonly words: string;
};

/** Longest, in characters. */
const longest = { document: 300, place: 300, words: 10_000, reason: 2000 } as const;

/** What the agreement can be about: the bodies that there are, the kinds that the law names in such a form, and the days that have been. */
export type Agreeable = {
  readonly bodies: BodyIndex;
  readonly named: readonly LawBody[];
  readonly today: PlainDate;
};

/**
 * What is written, trimmed and looked at: somebody else must be able to find it in the agreement. Refusals: `agreed/body-not-here`,
 * `agreed/named-not-here`, `agreed/heard-decides`, `agreed/document-missing`, `agreed/place-missing`, `agreed/too-long`,
 * `agreed/day-in-future`; several in `agreed/several-faults`.
 */
export function readAgreed(
  decision: DecisionKind,
  written: WrittenAgreed,
  agreeable: Agreeable,
): Result<AgreedDecision> {
  const { decides, heard, agreedOn } = written;
  const [document, place, words] = [written.document.trim(), written.place.trim(), written.words.trim()];
  const faults: Refusal[] = [];
  const fault = (code: string, path: string, params: Refusal["params"] = {}) => {
    faults.push({ code, params, path });
  };
  for (const [path, who] of [["decides", decides] as const, ["heard", heard] as const]) {
    const code = who === null ? null : unknownHere(who, agreeable);
    if (code !== null) fault(code, path);
  }
  if (heard !== null && isSame(decides, heard)) fault("agreed/heard-decides", "heard");
  if (document === "") fault("agreed/document-missing", "document");
  if (place === "" && words === "") fault("agreed/place-missing", "place");
  for (const [path, text] of [["document", document] as const, ["place", place] as const, ["words", words] as const])
    if (text.length > longest[path]) fault("agreed/too-long", path, { most: longest[path] });
  if (agreedOn !== null && agreedOn > agreeable.today) fault("agreed/day-in-future", "agreedOn", { day: agreedOn });
  const [first] = faults;
  if (!first)
    return ok({
      decision,
      decides,
      heard,
      clause: { kind: "agreed", document, place },
      agreedOn,
      words: words === "" ? null : words,
    });
  return faults.length === 1
    ? { ok: false, refusal: first }
    : refuse("agreed/several-faults", { count: faults.length }, { because: faults });
}

function unknownHere(who: Decider, { bodies, named }: Agreeable): string | null {
  if (who.kind === "body") return bodies.has(who.body) ? null : "agreed/body-not-here";
  return named.includes(who.body) ? null : "agreed/named-not-here";
}

const isSame = (one: Decider, other: Decider): boolean => one.kind === other.kind && one.body === other.body;

export const readReason = (written: string): Result<string> => {
  const reason = written.trim();
  if (reason === "") return refuse("agreed/reason-missing", {}, { path: "reason" });
  if (reason.length > longest.reason) return refuse("agreed/too-long", { most: longest.reason }, { path: "reason" });
  return ok(reason);
};
