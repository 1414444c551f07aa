import type { Actor } from "../../kernel/domain/actor.ts";

/** Who takes part in what is public: everyone may read it. */
export const mayReadCooperation = (_actor: Actor): boolean => true;

/** Until there is sign-in: the one local user, and the program itself when it loads reference facts. */
export const mayRegisterCooperation = (actor: Actor): boolean => isKnown(actor);
export const mayCorrectCooperation = (actor: Actor): boolean => isKnown(actor);
export const mayAnswerExistence = (actor: Actor): boolean => isKnown(actor);
export const mayImportList = (actor: Actor): boolean => isKnown(actor);

const isKnown = ({ kind }: Actor): boolean => kind === "local-user" || kind === "system";
