import type influence from "../../locales/influence/nb.json";

declare module "../../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "matters/influence": typeof influence;
  }
}

/** What is said of who decides what, and of what can be done. */
export const influenceSentences = {
  nb: () => import("../../locales/influence/nb.json"),
  nn: () => import("../../locales/influence/nn.json"),
  en: () => import("../../locales/influence/en.json"),
};
