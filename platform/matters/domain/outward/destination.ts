import { isOrganisationNumber, type Registry } from "../../../municipalities/domain/index.ts";
import type { LetterWay } from "./letter.ts";

/** Where a letter goes, and by which way. */
export type Destination = { readonly way: LetterWay; readonly to: string };

export type Reachable = {
  /** The official e-mail address; null: not known. */
  readonly address: string | null;
  readonly organisationNumber: string | null;
  /** Whether SvarUt has been set up here. */
  readonly sendsBySvarUt: boolean;
};

/**
 * A municipality's organisation number, from the facts about municipalities. Null: it is not known, its check digit is wrong, or the
 * participant is a county or a cooperation, whose numbers nobody has given us.
 */
export function organisationNumberOf(registry: Registry, participant: string): string | null {
  const number = registry.municipalities.get(participant)?.organisationNumber ?? null;
  return number !== null && isOrganisationNumber(number) ? number : null;
}

/**
 * Where a letter goes by the way that somebody asked for; by itself (`asked` null) by e-mail where an address is known, else by SvarUt where
 * that can be. Null: nowhere.
 */
export function destinationOf(
  { address, organisationNumber, sendsBySvarUt }: Reachable,
  asked: LetterWay | null,
): Destination | null {
  if (asked !== "svarut" && address !== null) return { way: "e-mail", to: address };
  if (asked !== "e-mail" && sendsBySvarUt && organisationNumber !== null)
    return { way: "svarut", to: organisationNumber };
  return null;
}
