import type { Citation, Grade } from "@omforent/law";

/** What something rests on (hjemmel): a section of law with how sure we are of it, or a place in what has been agreed. */
export type Clause =
  | { readonly kind: "law"; readonly citation: Citation; readonly grade: Grade }
  | { readonly kind: "agreed"; readonly document: string; readonly place: string };

/** An agreed clause binds those who agreed it; of law, only what was read in the act itself may stop anyone. */
export const mayStop = (clause: Clause): boolean => clause.kind === "agreed" || clause.grade === "read";
