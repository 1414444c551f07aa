import type { RoleAssignment, RoleOffer } from "../domain/index.ts";

/** A role as the history keeps it: ids and dates, no names. */
export const assignmentToJson = ({ id, person, ...offer }: RoleAssignment) => ({ id, person, ...offerToJson(offer) });

export const offerToJson = ({ role, holder, period, basis, standsInFor }: RoleOffer) => ({
  role,
  holder,
  from: period.from,
  to: period.to,
  basis,
  standsInFor,
});
