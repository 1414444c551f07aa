import type inMatter from "../../locales/in-matter/nb.json";

declare module "../../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "distribution-keys/in-matter": typeof inMatter;
  }
}

/** What is said of a key that stands in a matter's text. */
export const inMatterSentences = {
  nb: () => import("../../locales/in-matter/nb.json"),
  nn: () => import("../../locales/in-matter/nn.json"),
  en: () => import("../../locales/in-matter/en.json"),
};
