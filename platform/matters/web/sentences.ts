import type page from "../locales/page/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "matters/page": typeof page;
  }
}

/** What a matter's pages say. Comes with the pages. */
export const matterSentences = {
  nb: () => import("../locales/page/nb.json"),
  nn: () => import("../locales/page/nn.json"),
  en: () => import("../locales/page/en.json"),
};
