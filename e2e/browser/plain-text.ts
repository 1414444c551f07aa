/** The words as a person reads them: every kind of space is a space, and a real minus is a minus. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll("−", "-").trim();
