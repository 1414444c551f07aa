import type agreed from "../../locales/agreed/nb.json";
import type influence from "../../locales/influence/nb.json";

declare module "../../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "matters/agreed": typeof agreed;
    "matters/influence": typeof influence;
  }
}

/** What is said of who decides what, and of what can be done. */
export const influenceSentences = {
  nb: () => import("../../locales/influence/nb.json"),
  nn: () => import("../../locales/influence/nn.json"),
  en: () => import("../../locales/influence/en.json"),
};

/** What is said to those who tell what the agreement says of who decides. */
export const agreedSentences = {
  nb: () => import("../../locales/agreed/nb.json"),
  nn: () => import("../../locales/agreed/nn.json"),
  en: () => import("../../locales/agreed/en.json"),
};
