import type { HolderKind } from "./holder.ts";

/**
 * What a person can be. A role is held at a municipality, a body, a cooperation or the installation, for a period.
 * nb: leser, saksbehandler, økonom, kommunedirektør, møtesekretær, ordfører, kommunestyremedlem, representantskapsmedlem,
 * arkivar, revisor (og kontrollutvalgets sekretariat), samarbeidets saksbehandler, kommuneadministrator, driftsadministrator.
 */
export const roles = [
  "reader",
  "case-officer",
  "economist",
  "chief-executive",
  "secretary",
  "mayor",
  "council-member",
  "representantskap-member",
  "archivist",
  "auditor",
  "cooperation-officer",
  "municipality-administrator",
  "installation-administrator",
] as const;
export type Role = (typeof roles)[number];

/** Where each role can be held. */
export const heldAt: Readonly<Record<Role, readonly HolderKind[]>> = {
  reader: ["municipality", "county"],
  "case-officer": ["municipality", "county"],
  economist: ["municipality", "county"],
  "chief-executive": ["municipality", "county"],
  secretary: ["municipality", "county"],
  mayor: ["municipality", "county"],
  "council-member": ["municipality", "county"],
  "representantskap-member": ["municipality", "county"],
  archivist: ["municipality", "county"],
  auditor: ["municipality", "county"],
  "cooperation-officer": ["cooperation"],
  "municipality-administrator": ["municipality", "county"],
  "installation-administrator": ["installation"],
};

/** Who prepares and registers for the administration. */
export const officers: readonly Role[] = ["case-officer", "economist", "chief-executive"];

/**
 * Who may read what is internal to a municipality. Elected members may not: the administration's drafts reach them when they are
 * sent to the council. Neither may an administrator, who hands out access and does not thereby have it.
 */
export const insiders: readonly Role[] = [...officers, "reader", "secretary", "mayor", "archivist", "auditor"];
