import {
  type DecisionKind,
  decisionKinds,
  type FormId,
  type LawBody,
  lawBodies,
  type Words,
  whoDecides,
} from "@omforent/law";
import type { BodyId, BodyIndex, Clause } from "../../../bodies/domain/index.ts";
import { kindOf } from "../../../cooperations/domain/index.ts";
import type { AgreedDecision, Decider } from "./agreed-decision.ts";

/** Own: the participant's own elected body. Shared: an elected body with its members. Company: the company's representantskap. Others': another's elected body. */
export type Reach = "own" | "shared" | "company" | "others" | "not-elected" | "unknown";

/** Who decides, who is heard, and where it says so. */
export type Said = {
  readonly decides: Decider | null;
  readonly heard: Decider | null;
  readonly clause: Clause | null;
  readonly words: Words | null;
};

/** One decision, seen from one participant. */
export type MapRow = Said & {
  readonly decision: DecisionKind;
  /** What the law says of it, also where something else is agreed. */
  readonly law: Said;
  readonly decidesReach: Reach;
  readonly heardReach: Reach | null;
  /** Nobody says who decides; or neither who decides nor who is heard is an elected body. */
  readonly gap: "nobody-says" | "never-elected" | null;
};

/**
 * Who decides what in a cooperation of a form, as one participant sees it: as agreed, else by law. Of an unknown form it is not known what the
 * law says, and then nothing is a gap but what is agreed.
 */
export function influenceMap(
  form: FormId | null,
  participant: string,
  agreed: readonly AgreedDecision[],
  bodies: BodyIndex,
): readonly MapRow[] {
  return decisionKinds.map((decision): MapRow => {
    const own = agreed.find((one) => one.decision === decision);
    const law = form === null ? nothing : lawSays(form, decision);
    const said = own ? { decides: own.decides, heard: own.heard, clause: own.clause, words: null } : law;
    const decidesReach = reachOf(said.decides, participant, bodies);
    const heardReach = said.heard === null ? null : reachOf(said.heard, participant, bodies);
    const isElected = (reach: Reach | null) => reach !== null && reach !== "not-elected" && reach !== "unknown";
    const never = said.decides !== null && decidesReach === "not-elected" && !isElected(heardReach);
    const nobody = said.decides === null && form !== null;
    return {
      decision,
      ...said,
      law,
      decidesReach,
      heardReach,
      gap: nobody ? "nobody-says" : never ? "never-elected" : null,
    };
  });
}

const nothing: Said = { decides: null, heard: null, clause: null, words: null };

function lawSays(form: FormId, decision: DecisionKind): Said {
  const { decides, heard, citation, grade, words } = whoDecides(form, decision);
  const named = (body: LawBody | null): Decider | null => (body === null ? null : { kind: "law", body });
  return { decides: named(decides), heard: named(heard), clause: citation && lawClause(citation, grade), words };
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
