/** Who does something. Until sign-in exists there is one person, the local user; the program itself is `system`. */
export type Actor = { readonly id: string; readonly name: string; readonly kind: "local-user" | "system" };

export const localUser: Actor = { id: "local-user", name: "Lokal bruker", kind: "local-user" };

/** The program, when it acts by itself: loading reference facts at start. */
export const system: Actor = { id: "system", name: "Omforent", kind: "system" };
