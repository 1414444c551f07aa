/** Holds «§» to its number and «18-4» together: "kommuneloven § 18-4" is never broken inside the reference. */
export const keepTogether = (reference: string): string =>
  reference.replace(/§ /g, "§\u00a0").replace(/(\d)-(\d)/g, "$1\u2011$2");
