/** The languages that a person may read Omforent in. */
export type Language = "nb" | "nn" | "en";

export const languages: readonly Language[] = ["nb", "nn", "en"];

export const isLanguage = (text: unknown): text is Language => languages.includes(text as Language);
