import { type DecisionKind, decisionKinds, type LawBody, lawBodies } from "@omforent/law";
import type { BodyIndex } from "../../../bodies/domain/index.ts";
import { type DecisionLevel, heightOf } from "../decision-level.ts";
import type { Participation } from "../participation.ts";
import type { ProposalKind } from "../proposal.ts";
import type { AgreedDecision, Decider } from "./agreed-decision.ts";

type Requires = DecisionLevel["requires"];

/** The decision of the map that a proposal is about; null: none of them, as for a statement. */
export const decisionOf = (kind: ProposalKind): DecisionKind | null =>
  decisionKinds.find((one) => one === kind) ?? null;

/** The level at which a new matter begins. `level` null: neither law nor agreement says, and whoever brings it must. */
export type LevelAtStart =
  | { readonly from: "law"; readonly level: DecisionLevel; readonly tooLow: AgreedDecision | null }
  | { readonly from: "agreement"; readonly level: DecisionLevel; readonly tooLow: null }
  | { readonly from: null; readonly level: null; readonly tooLow: null };

/**
 * What is agreed of who decides, unless the law asks for more: then the law's, and `tooLow` is what was agreed. An agreement can ask for a higher level
 * than the law does, never for a lower one.
 */
export function levelAtStart(
  law: DecisionLevel | null,
  agreed: AgreedDecision | null,
  bodies: BodyIndex,
): LevelAtStart {
  const requires = agreed && levelOf(agreed.decides, bodies);
  if (agreed && requires && (law === null || heightOf[requires] > heightOf[law.requires]))
    return { from: "agreement", level: { requires, clause: agreed.clause }, tooLow: null };
  if (law === null) return { from: null, level: null, tooLow: null };
  const isTooLow = requires !== null && heightOf[requires] < heightOf[law.requires];
  return { from: "law", level: law, tooLow: isTooLow ? agreed : null };
}

const councils: readonly LawBody[] = ["own-council", "each-council", "host-council"];

/** At which level somebody decides; null where it is not said which body of it does. */
function levelOf(decider: Decider, bodies: BodyIndex): Requires | null {
  if (decider.kind === "law") {
    if (councils.includes(decider.body)) return "council-itself";
    const { elected } = lawBodies[decider.body];
    return elected === null ? null : elected ? "elected" : "any";
  }
  const body = bodies.get(decider.body);
  if (!body) return null;
  return body.kind === "council" ? "council-itself" : body.level === "elected" ? "elected" : "any";
}

/** Who is asked, and how, as agreed: where one body decides for all, that one, and everybody else is heard. Else as usual. */
export function askedAsAgreed(
  usual: readonly Participation[],
  decides: Decider,
  bodies: BodyIndex,
): readonly Participation[] {
  const body = decides.kind === "body" ? bodies.get(decides.body) : undefined;
  if (!body) return usual;
  const way = usual.find(({ participant }) => participant === body.holder)?.path ?? [];
  const before = way.slice(0, Math.max(0, way.indexOf(body.id)));
  const deciding: Participation = { participant: body.holder, how: "decides", path: [...before, body.id] };
  const others = usual.filter(({ participant }) => participant !== body.holder);
  return [deciding, ...others.map((one): Participation => ({ ...one, how: "is-heard" }))];
}
