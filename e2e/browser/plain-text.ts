/** The words as a person reads them: every kind of space is a space, a real minus is a minus, and a hyphen that holds a line together a hyphen. */
export const plain = (text: string): string =>
  text.replaceAll(/\s+/g, " ").replaceAll("−", "-").replaceAll("‑", "-").trim();
