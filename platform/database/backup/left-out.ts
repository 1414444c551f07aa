/** Tables that hold what only means something where it is, as a count of its own changes, or what should not lie in a file: tokens of those who are signed in. */
export const leftOut: readonly string[] = ["sessions", "sign_in_attempts", "cooperation_changes"];

/** Tables that the program keeps for itself: which migrations have been applied stands in the head of the file. */
export const notData: readonly string[] = ["migrations"];
