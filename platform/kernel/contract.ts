import { z } from "zod";
import { roles } from "./domain/role.ts";

/** Who reads, with the roles of the day. Every page may ask: what is offered follows from it. */
export const meSchema = z.object({
  /** "nobody": not signed in. */
  kind: z.enum(["person", "nobody", "operator"]),
  id: z.string(),
  name: z.string(),
  roles: z.array(
    z.object({
      role: z.enum(roles),
      holder: z.string(),
      holderName: z.string(),
      /** The assignment that a substitute or delegate acts for; null: the person's own role. */
      standsInFor: z.string().nullable(),
    }),
  ),
  session: z
    .object({ id: z.string(), beganAt: z.string(), organisation: z.string().nullable(), idleMinutes: z.number() })
    .nullable(),
});
export type MeJson = z.infer<typeof meSchema>;
