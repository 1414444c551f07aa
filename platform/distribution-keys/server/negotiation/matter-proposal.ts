import type { Figures, ProposalDraft } from "../../../matters/domain/index.ts";
import { sentence } from "../../domain/index.ts";
import { keyIdOf } from "../../domain/negotiation/index.ts";
import type { KeptProposal } from "./kept-negotiation.ts";
import { saying } from "./proposal-words.ts";

type Proposed = Pick<KeptProposal, "title" | "text" | "terms" | "figures" | "language">;

/** A proposal as a matter freezes it: the same content gives the same hash there and here, and nothing else does. */
export const matterProposal = (cooperationId: string, proposal: Proposed): ProposalDraft => ({
  kind: "key",
  id: keyIdOf(cooperationId),
  title: proposal.title,
  text: proposal.text,
  terms: proposal.terms,
  figures: matterFigures(proposal),
  attachments: [],
});

/** Year by year; the years of a phase-in are named as that, since other years' figures may stand beside them. */
function matterFigures({ figures, language }: Proposed): Figures {
  const say = saying(language);
  return {
    source: figures.source,
    years: figures.years.map(({ year, phase, rows }) => ({
      year: phase === null ? String(year) : say(sentence("proposal.phase-year", { year, phase })),
      rows,
    })),
  };
}
