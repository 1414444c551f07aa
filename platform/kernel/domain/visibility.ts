import type { Actor } from "./actor.ts";
import { type Holder, installation } from "./holder.ts";
import { insiders, type Role } from "./role.ts";

/** The holders whose internal matters the actor may read. The database is told the same, as the second wall. */
export const insiderAt = (actor: Actor): readonly Holder[] => heldBy(actor, insiders);

/** The holders whose access the actor looks after. */
export const administersAt = (actor: Actor): readonly Holder[] =>
  heldBy(actor, ["municipality-administrator", "installation-administrator"]);

/** The logs that are not public and that the actor may read. */
export const readsLogsOf = (actor: Actor): readonly Holder[] =>
  [...insiderAt(actor), ...administersAt(actor).filter((holder) => holder === installation)].filter(onlyOnce);

export const mayReadInternal = (actor: Actor, holder: Holder): boolean => insiderAt(actor).includes(holder);

const heldBy = ({ roles }: Actor, wanted: readonly Role[]): readonly Holder[] =>
  roles
    .filter(({ role }) => wanted.includes(role))
    .map(({ holder }) => holder)
    .filter(onlyOnce);

const onlyOnce = (one: Holder, index: number, all: readonly Holder[]): boolean => all.indexOf(one) === index;
