import type page from "../locales/page/nb.json";
import type part from "../locales/part/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "evaluations/page": typeof page;
    "evaluations/part": typeof part;
  }
}

/** What the evaluation and its form say. */
export const pageSentences = {
  nb: () => import("../locales/page/nb.json"),
  nn: () => import("../locales/page/nn.json"),
  en: () => import("../locales/page/en.json"),
};

/** What is said of it on other pages. */
export const partSentences = {
  nb: () => import("../locales/part/nb.json"),
  nn: () => import("../locales/part/nn.json"),
  en: () => import("../locales/part/en.json"),
};
