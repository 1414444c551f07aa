import type { Actor } from "../../kernel/domain/actor.ts";

/** Until there is sign-in the one local user, and the program itself when it loads facts, may enter a key version. */
export const mayRegisterKeyVersion = (actor: Actor): boolean => actor.kind === "local-user" || actor.kind === "system";

/** Keys are public: who pays what is decided by elected councils. */
export const mayReadKeyVersions = (_actor: Actor): boolean => true;
