import { z } from "zod";
import { roles } from "../kernel/domain/role.ts";
import { tieKinds } from "./domain/index.ts";

const date = z.iso.date();
const role = z.enum(roles);
const basis = z.enum(["own", "substitute", "delegated"]);
const holder = z
  .string()
  .regex(/^(municipality:\d{4}|county:\d{2}|cooperation:[a-z0-9][a-z0-9-]{0,139}|installation)$/);

export const issuersSchema = z.object({
  /** Where one can sign in; the development issuer is for trying out, with example people. */
  issuers: z.array(
    z.object({
      id: z.string(),
      name: z.object({ nb: z.string(), nn: z.string(), en: z.string() }),
      development: z.boolean(),
    }),
  ),
});
export type IssuersJson = z.infer<typeof issuersSchema>;

const offered = z.object({
  role,
  holder: z.string(),
  from: date,
  to: date.nullable(),
  basis,
  standsInFor: z.string().nullable(),
});

export const inviteSchema = z.strictObject({
  role,
  holder,
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  basis: basis.default("own"),
  /** The assignment that a substitute or delegate acts for. */
  standsInFor: z.string().max(20).nullable().default(null),
  /** Whom it is meant for, in the inviter's own words; forgotten when the invitation is used. */
  invited: z.string().max(200).nullable().default(null),
});
export type InviteJson = z.input<typeof inviteSchema>;
export const invitedSchema = z.object({
  id: z.string(),
  /** The page that the link leads to; told this once. */
  path: z.string(),
  expiresAt: z.string(),
});
export type InvitedJson = z.infer<typeof invitedSchema>;

export const invitationSchema = z.object({
  role,
  holder: z.string(),
  holderName: z.string(),
  from: date,
  to: date.nullable(),
  basis,
  expiresAt: z.string(),
});
export type InvitationJson = z.infer<typeof invitationSchema>;

export const rolesAtSchema = z.object({
  holder: z.string(),
  holderName: z.string(),
  /** Whether the reader may invite and end. */
  mayGive: z.boolean(),
  roles: z.array(
    offered.extend({
      id: z.string(),
      person: z.string(),
      name: z.string(),
      example: z.boolean(),
      held: z.boolean(),
    }),
  ),
  invitations: z.array(
    offered.extend({
      id: z.string(),
      invited: z.string().nullable(),
      invitedAt: z.string(),
      expiresAt: z.string(),
      state: z.enum(["open", "used", "withdrawn", "expired"]),
    }),
  ),
});
export type RolesAtJson = z.infer<typeof rolesAtSchema>;

export const tieSchema = z.object({
  id: z.string(),
  kind: z.enum(tieKinds),
  cooperation: z.string().nullable(),
  partyName: z.string().nullable(),
  from: date.nullable(),
  to: date.nullable(),
  note: z.string().nullable(),
  endedAt: z.string().nullable(),
});
export const registerTieSchema = z.strictObject({
  kind: z.enum(tieKinds),
  cooperation: z.string().max(100).nullable().default(null),
  partyName: z.string().max(200).nullable().default(null),
  from: date.nullable().default(null),
  to: date.nullable().default(null),
  note: z.string().max(2000).nullable().default(null),
});
export type RegisterTieJson = z.input<typeof registerTieSchema>;

export const myAccessSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  /** An example person of the development issuer. */
  example: z.boolean(),
  identities: z.array(z.object({ issuer: z.string(), createdAt: z.string() })),
  roles: z.array(offered.extend({ id: z.string(), holderName: z.string(), held: z.boolean() })),
  sessions: z.array(
    z.object({
      id: z.string(),
      issuer: z.string(),
      organisation: z.string().nullable(),
      beganAt: z.string(),
      lastSeenAt: z.string(),
      endedAt: z.string().nullable(),
      endedWhy: z.string().nullable(),
    }),
  ),
  ties: z.array(tieSchema),
});
export type MyAccessJson = z.infer<typeof myAccessSchema>;

const words = z.object({ nb: z.string(), nn: z.string(), en: z.string() });
export const impartialitySchema = z.object({
  ties: z.array(
    z.object({
      tie: z.string(),
      kind: z.enum(tieKinds),
      /** What law says by itself; null: nothing that is modelled. */
      law: z
        .object({
          outcome: z.enum(["automatic", "assess", "none"]),
          section: z.string().nullable(),
          grade: z.string().nullable(),
          words,
        })
        .nullable(),
    }),
  ),
  assessments: z.array(
    z.object({
      id: z.string(),
      person: z.string(),
      holder: z.string(),
      cooperation: z.string(),
      tie: z.string().nullable(),
      outcome: z.enum(["impartial", "not-impartial"]),
      reasons: z.string(),
      assessedAt: z.string(),
    }),
  ),
});
export type ImpartialityJson = z.infer<typeof impartialitySchema>;
export const assessImpartialitySchema = z.strictObject({
  person: z.string().max(20),
  holder,
  tie: z.string().max(20).nullable().default(null),
  outcome: z.enum(["impartial", "not-impartial"]),
  reasons: z.string().max(5000),
});

export const logSchema = z.object({
  log: z.string(),
  /** What the log ends with: keep it, and you can tell later whether anything before it was changed. Null: nothing has happened. */
  head: z.object({ log: z.string(), entries: z.number().int(), head: z.string() }).nullable(),
  entries: z.array(
    z.object({
      id: z.string(),
      log: z.string(),
      position: z.number().int(),
      at: z.string(),
      kind: z.string(),
      subject: z.string(),
      /** The name is for colleagues; the public sees in whose name it was done. */
      who: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }),
      onBehalfOf: z.object({ holder: z.string(), name: z.string() }).nullable(),
      role: z.string().nullable(),
      before: z.unknown(),
      after: z.unknown(),
      reason: z.string().nullable(),
      hash: z.string(),
    }),
  ),
  /** Whether there are older ones: ask again with `before` the last id. */
  more: z.boolean(),
});
export type LogJson = z.infer<typeof logSchema>;
