import type act from "../locales/act/nb.json";
import type page from "../locales/page/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "matters/act": typeof act;
    "matters/page": typeof page;
  }
}

/** What a matter's pages say. Comes with the pages. */
export const matterSentences = {
  nb: () => import("../locales/page/nb.json"),
  nn: () => import("../locales/page/nn.json"),
  en: () => import("../locales/page/en.json"),
};

/** What is said to those who do something with a matter. */
export const actSentences = {
  nb: () => import("../locales/act/nb.json"),
  nn: () => import("../locales/act/nn.json"),
  en: () => import("../locales/act/en.json"),
};
