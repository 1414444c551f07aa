import type { Actor } from "../../kernel/domain/actor.ts";

/** The registry and the statistics are public facts: everyone may read them. */
export const mayReadMunicipality = (_actor: Actor): boolean => true;

/** Until there is sign-in: the one local user, and the program itself when it loads reference facts. */
export const mayRecordStatistic = (actor: Actor): boolean => isKnown(actor);
export const mayDefineMeasure = (actor: Actor): boolean => isKnown(actor);
export const mayImportBorders = (actor: Actor): boolean => isKnown(actor);

const isKnown = ({ kind }: Actor): boolean => kind === "local-user" || kind === "system";
