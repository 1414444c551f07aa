import { oreToWire } from "@omforent/kernel";
import type { CooperationSummaryWire } from "../contract.ts";
import type { Summary, TodaysParticipant, YearlyCost } from "../domain/index.ts";

/** A summary as it is kept and sent; whether its source is old depends on the day, and is added when it is read. */
export const summaryToWire = (summary: Summary): Omit<CooperationSummaryWire, "oldSource"> => ({
  id: summary.id,
  name: summary.name,
  form: summary.form,
  lifeCycle: summary.lifeCycle,
  host: summary.host && participantToWire(summary.host),
  participants: summary.participants.map(participantToWire),
  participantsComplete: summary.participantsComplete,
  services: summary.services.map(({ text, functions }) => ({ text, functions: [...functions] })),
  yearlyCost: summary.yearlyCost && costToWire(summary.yearlyCost),
  agreement: summary.agreement,
  origin: summary.origin,
  unknown: [...summary.unknown],
});

export const participantToWire = (participant: TodaysParticipant): CooperationSummaryWire["participants"][number] => ({
  ...participant,
  formerNames: [...participant.formerNames],
});

export const costToWire = ({ amount, year }: YearlyCost): { amount: string; year: number | null } => ({
  amount: oreToWire(amount),
  year,
});
