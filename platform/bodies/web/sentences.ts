import type page from "../locales/page/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "bodies/page": typeof page;
  }
}

/** What is said about bodies, meetings and clauses. Comes with the pages that say it. */
export const bodySentences = {
  nb: () => import("../locales/page/nb.json"),
  nn: () => import("../locales/page/nn.json"),
  en: () => import("../locales/page/en.json"),
};
