import type { PlainDate } from "@omforent/kernel";
import { type Negotiation, negotiationStory, type StoryEntry, type Viewer } from "../../../matters/domain/index.ts";
import type { NegotiationWire } from "../../contract.ts";
import type { KeptNegotiation } from "./kept-negotiation.ts";
import type { AskedMatter } from "./matters-asked.ts";

type Story = NonNullable<NegotiationWire["negotiation"]>["story"];
type Around = {
  readonly chosen: KeptNegotiation;
  readonly matters: readonly AskedMatter[];
  readonly today: PlainDate;
};

/** The whole negotiation as it happened, the rounds and what the councils did, for reading afterwards. */
export function negotiationStoryOf(
  negotiation: Negotiation,
  viewer: Viewer,
  { chosen: { end }, matters, today }: Around,
): Story {
  const seen = new Map(matters.map((one) => [one.matter, one]));
  const told: readonly StoryEntry[] = [
    ...negotiationStory(negotiation, viewer),
    ...[...seen.values()].flatMap(({ story, matter, title }) =>
      story.map((one) => ({ ...one, params: { ...one.params, matter, title } })),
    ),
  ];
  const ended = end
    ? [{ date: end.on, kind: "ended", who: null, about: null, params: { reason: end.reason, by: end.by } }]
    : [];
  return [...told.map(toWire), ...ended].filter(({ date }) => date <= today).sort((a, b) => compare(a.date, b.date));
}

const toWire = ({ date, kind, who, about, params }: StoryEntry): Story[number] => ({
  date,
  kind,
  who,
  about,
  params: { ...params },
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
