import { oreToWire } from "@omforent/kernel";
import type { KeyProposalWire } from "../../contract.ts";
import type { KeptProposal } from "./kept-negotiation.ts";
import { figuresToJson } from "./negotiation.store.ts";

export type BesideProposal = {
  readonly sentences: KeyProposalWire["sentences"];
  readonly matter: KeyProposalWire["matter"];
  readonly inForce: boolean;
  /** The basis year, whose figures stand beside the amounts. */
  readonly year: number;
};

export const proposalToWire = (
  proposal: KeptProposal,
  { sentences, matter, inForce, year }: BesideProposal,
): KeyProposalWire => {
  const { agreed, figures } = proposal;
  const rows = figures.years.find((one) => one.year === year && one.phase === null)?.rows ?? [];
  const json = figuresToJson(figures);
  return {
    id: proposal.version.id,
    round: proposal.round,
    participant: proposal.participant,
    by: { holder: proposal.proposedFor, name: proposal.proposedForName },
    on: proposal.on,
    language: proposal.language,
    title: proposal.title,
    sentences,
    text: proposal.text,
    terms: proposal.terms,
    hash: proposal.hash,
    validFrom: agreed.validFrom,
    phaseIn: agreed.phaseIn && { ...agreed.phaseIn },
    phaseInWords: agreed.phaseInWords,
    advances: agreed.advances && { ...agreed.advances },
    inKind: agreed.inKind.map((one) => ({ ...one })),
    reason: agreed.reason,
    amounts: proposal.amounts.map(oreToWire),
    before: proposal.amounts.map((_, at) => {
      const before = rows[at]?.before ?? null;
      return before === null ? null : oreToWire(before);
    }),
    figures: { source: json.source, years: json.years.map((one) => ({ ...one, rows: [...one.rows] })) },
    findings: proposal.findings.map((one) => ({ ...one })),
    matter,
    inForce,
  };
};
