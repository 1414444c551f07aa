import type { CooperationSummaryWire, ParticipantWire } from "../contract.ts";

/** A municipality's cooperations as its page tells them apart. Nothing is dropped: each is in exactly one of the lists. */
export type Portfolio = {
  readonly current: readonly CooperationSummaryWire[];
  /** Only old or undated sources say so: «gjelder det fortsatt?» */
  readonly questions: readonly CooperationSummaryWire[];
  /** A source proposes it; that it came about is not documented. */
  readonly proposed: readonly CooperationSummaryWire[];
  readonly ended: readonly CooperationSummaryWire[];
};

export function portfolioOf(cooperations: readonly CooperationSummaryWire[]): Portfolio {
  const portfolio = { current: [], questions: [], proposed: [], ended: [] } as {
    [List in keyof Portfolio]: CooperationSummaryWire[];
  };
  for (const cooperation of cooperations) portfolio[placeOf(cooperation)].push(cooperation);
  return portfolio;
}

function placeOf({ lifeCycle, oldSource }: CooperationSummaryWire): keyof Portfolio {
  if (lifeCycle.state === "ended") return "ended";
  if (oldSource) return "questions";
  return lifeCycle.state === "proposed" ? "proposed" : "current";
}

/** A municipality that takes part in something together with one's own, and in what. */
export type Partner = {
  readonly participant: ParticipantWire;
  readonly cooperations: readonly CooperationSummaryWire[];
};

/** Every other municipality in the cooperations, each once. */
export function partnersOf(own: string, cooperations: readonly CooperationSummaryWire[]): readonly Partner[] {
  const partners = new Map<string, { participant: ParticipantWire; cooperations: CooperationSummaryWire[] }>();
  for (const cooperation of cooperations)
    for (const participant of cooperation.participants) {
      if (participant.kind !== "municipality" || participant.id === own) continue;
      const partner = partners.get(participant.id) ?? { participant, cooperations: [] };
      partner.cooperations.push(cooperation);
      partners.set(participant.id, partner);
    }
  return [...partners.values()];
}
