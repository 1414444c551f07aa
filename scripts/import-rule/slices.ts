/** The slices of `platform/`, in order: a slice may use an earlier one, never a later. A new slice is written in here first. */
export const slices: readonly string[] = [
  "municipalities",
  "cooperations",
  "bodies",
  "access",
  "matters",
  "distribution-keys",
  "evaluations",
];
