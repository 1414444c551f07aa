import { unguessable } from "../../bodies/server/index.ts";

/** Matter, decision, view, attachment, answer link: "m-…", "md-…". */
export const newId = (kind: "m" | "md" | "mv" | "ma" | "al"): string => `${kind}-${unguessable(12)}`;
