import { type Actor, type Signature, signs, signsAnywhere, signsAsMachine } from "../../kernel/domain/actor.ts";
import { holder, participantHolder } from "../../kernel/domain/holder.ts";
import { officers } from "../../kernel/domain/role.ts";

/** The registry and the statistics are public facts: everyone may read them. */
export const mayReadMunicipality = (_actor: Actor): boolean => true;

/** A figure that somebody wants to record: about whom, and by which cooperation's own measure, if it is one. */
export type RecordedFigure = { readonly participant: string; readonly measureOwner: string | null };

/**
 * An officer of the municipality that the figure is about, or the officer of the cooperation whose own measure it is: one signature
 * for all the figures, or none.
 */
export function mayRecordStatistics(actor: Actor, figures: readonly RecordedFigure[]): Signature | null {
  const machine = signsAsMachine(actor);
  if (machine) return machine;
  for (const { holder: candidate, role } of actor.roles) {
    const all = figures.every(({ participant, measureOwner }) =>
      officers.includes(role)
        ? participantHolder(participant) === candidate
        : role === "cooperation-officer" && measureOwner !== null && holder("cooperation", measureOwner) === candidate,
    );
    if (all) return signs(actor, [role], [candidate]);
  }
  return null;
}

/** The cooperation's officer, or an officer of any municipality: a measure is a word, and binds nobody. */
export const mayDefineMeasure = (actor: Actor, owner: string): Signature | null =>
  signsAsMachine(actor) ??
  signs(actor, ["cooperation-officer"], [holder("cooperation", owner)]) ??
  signsAnywhere(actor, officers);

/** Borders are the same map for all: the installation's administrator. */
export const mayImportBorders = (actor: Actor): Signature | null =>
  signsAsMachine(actor) ?? signsAnywhere(actor, ["installation-administrator"]);
