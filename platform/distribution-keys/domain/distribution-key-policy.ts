import type { Actor } from "../../kernel/domain/actor.ts";

/** Until there is sign-in the one local user, and the program itself when it loads facts, may enter a key version. */
export const mayRegisterKeyVersion = (actor: Actor): boolean => actor.kind === "local-user" || actor.kind === "system";
