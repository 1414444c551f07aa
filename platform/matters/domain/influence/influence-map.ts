import { type DecisionKind, decisionsOf, type FormId, type LawBody, lawBodies, type Words } from "@omforent/law";
import type { BodyId, BodyIndex, Clause } from "../../../bodies/domain/index.ts";
import { kindOf } from "../../../cooperations/domain/index.ts";

/** Who decides or is heard: as the law names it, or one of the bodies. */
export type Decider =
  | { readonly kind: "law"; readonly body: LawBody }
  | { readonly kind: "body"; readonly body: BodyId };

/** What the participants have agreed of a decision; it goes before what the law would say of it. */
export type AgreedDecision = {
  readonly decision: DecisionKind;
  readonly decides: Decider;
  readonly heard: Decider | null;
  readonly clause: Clause;
};

/** Own: the participant's own elected body. Shared: an elected body with its members. Company: the company's representantskap. Others': another's elected body. */
export type Reach = "own" | "shared" | "company" | "others" | "not-elected" | "unknown";

/** One decision, seen from one participant. */
export type MapRow = {
  readonly decision: DecisionKind;
  readonly decides: Decider | null;
  readonly heard: Decider | null;
  readonly clause: Clause | null;
  readonly words: Words | null;
  readonly decidesReach: Reach;
  readonly heardReach: Reach | null;
  /** Nobody says who decides; or neither who decides nor who is heard is an elected body. */
  readonly gap: "nobody-says" | "never-elected" | null;
};

/** Who decides what in a cooperation of a form, as one participant sees it; an unknown form says nothing. */
export function influenceMap(
  form: FormId,
  participant: string,
  agreed: readonly AgreedDecision[],
  bodies: BodyIndex,
): readonly MapRow[] {
  return decisionsOf(form).map(({ decision, decides, heard, citation, grade, words }): MapRow => {
    const own = agreed.find((one) => one.decision === decision);
    const law = (body: LawBody | null): Decider | null => (body === null ? null : { kind: "law", body });
    const said = own
      ? { decides: own.decides, heard: own.heard, clause: own.clause, words: null }
      : { decides: law(decides), heard: law(heard), clause: citation && lawClause(citation, grade), words };
    const decidesReach = reachOf(said.decides, participant, bodies);
    const heardReach = said.heard === null ? null : reachOf(said.heard, participant, bodies);
    const isElected = (reach: Reach | null) => reach !== null && reach !== "not-elected" && reach !== "unknown";
    const never = said.decides !== null && decidesReach === "not-elected" && !isElected(heardReach);
    return {
      decision,
      ...said,
      decidesReach,
      heardReach,
      gap: said.decides === null ? "nobody-says" : never ? "never-elected" : null,
    };
  });
}

const lawClause = (
  citation: Extract<Clause, { kind: "law" }>["citation"],
  grade: "read" | "named-source" | "inference",
): Clause => ({
  kind: "law",
  citation,
  grade,
});

function reachOf(party: Decider | null, participant: string, bodies: BodyIndex): Reach {
  if (party === null) return "unknown";
  return party.kind === "law" ? reachOfLaw(party.body) : reachOfBody(party.body, participant, bodies);
}

function reachOfLaw(body: LawBody): Reach {
  switch (body) {
    case "own-council":
    case "each-council":
    case "three-council-members":
    case "control-committee":
      return "own";
    case "joint-board":
    case "representantskap":
      return "shared";
    case "iks-representantskap":
      return "company";
    case "host-council":
      return "others";
    default:
      return lawBodies[body].elected === null ? "unknown" : "not-elected";
  }
}

function reachOfBody(id: BodyId, participant: string, bodies: BodyIndex): Reach {
  const body = bodies.get(id);
  if (!body) return "unknown";
  if (body.level === "administrative") return "not-elected";
  if (body.holder === participant) return "own";
  if (body.level === "company") return body.kind === "representantskap" ? "company" : "not-elected";
  return kindOf(body.holder) === "cooperation" ? "shared" : "others";
}
