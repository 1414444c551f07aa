import type { Signature } from "./actor.ts";
import { installation } from "./holder.ts";

/** The log of the one in whose name it was done; what is done in nobody's name belongs to the installation. */
export const logOf = ({ onBehalfOf }: Signature): string => onBehalfOf ?? installation;
