/** What every participant is asked each year, in the order in which it is asked. */
export const questions = ["influence", "quality", "cost", "coordination", "key"] as const;
export type Question = (typeof questions)[number];

/** From 1, the worst, to 5, the best; each question has its own words for each. */
export const steps = [1, 2, 3, 4, 5] as const;
export type Step = (typeof steps)[number];

/** The highest step that is low (lavt): it asks for a matter. */
const highestLow = 2;

/** Whether an answer is low. Who does not know has not answered low. */
export const isLow = (step: Step | null): boolean => step !== null && step <= highestLow;
