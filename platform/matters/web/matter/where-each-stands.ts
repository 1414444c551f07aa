import type { DecisionWire, MatterWire, ViewWire } from "../../contract.ts";

/** Where one participant stands, in a word that has its own mark: never told by colour alone. */
export type StandKind =
  | "yes"
  | "no"
  | "not-voting"
  | "contradicted"
  | "older"
  | "unconfirmed"
  | "not-counting"
  | "said"
  | "waits"
  | "informed";

export type Stand = {
  readonly participant: string;
  readonly name: string;
  readonly kind: StandKind;
  readonly how: MatterWire["participations"][number]["how"];
  /** The body that answers. */
  readonly body: string | null;
  /** What it rests on: the decision that counts, or the newest that does not. */
  readonly decision: DecisionWire | null;
  readonly view: ViewWire | null;
};

/** Where everybody stands on the text that is asked about, the reader's own first. */
export function whereEachStands(matter: MatterWire, own: string | null): readonly Stand[] {
  return matter.participations
    .map((one) => standOf(matter, one))
    .sort((a, b) => Number(b.participant === own) - Number(a.participant === own));
}

function standOf(matter: MatterWire, one: MatterWire["participations"][number]): Stand {
  const { participant, name, how, answersBy } = one;
  const base = { participant, name, how, body: answersBy, decision: null, view: null };
  if (how === "is-informed") return { ...base, kind: "informed" };
  if (how === "is-heard") {
    const view = matter.views.findLast((each) => each.participant === participant) ?? null;
    return { ...base, view, kind: view ? "said" : "waits" };
  }
  const counted = matter.result.counted.find((each) => each.participant === participant);
  if (counted) {
    const decision = matter.decisions.find(({ id }) => id === counted.decision) ?? null;
    return { ...base, decision, kind: kindOfStance[counted.stance] };
  }
  if (matter.result.contradicted.some((each) => each.participant === participant))
    return { ...base, decision: newest(matter, participant, answersBy), kind: "contradicted" };
  const decision = newest(matter, participant, answersBy);
  return { ...base, decision, kind: decision ? kindOfUncounted(decision) : "waits" };
}

const kindOfStance = { for: "yes", against: "no", "not-voting": "not-voting" } as const;

/** The newest of the body that answers; else the newest of any of its bodies, which then does not count. */
function newest({ decisions }: MatterWire, participant: string, body: string | null): DecisionWire | null {
  const own = decisions
    .filter((decision) => decision.participant === participant && !isRecommendation(decision))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return own.findLast((decision) => decision.body === body) ?? own.at(-1) ?? null;
}

const isRecommendation = ({ reasons }: DecisionWire): boolean => reasons.some(({ code }) => code === "recommends");

function kindOfUncounted({ reasons, outcome }: DecisionWire): StandKind {
  const codes = reasons.map(({ code }) => code);
  if (codes.includes("postponed")) return "waits";
  if (codes.every((code) => code === "other-text" || code === "replaced-text"))
    return outcome === "adopted" || outcome === "adopted-with-changes" ? "older" : "waits";
  if (codes.every((code) => code === "unconfirmed")) return "unconfirmed";
  return "not-counting";
}
