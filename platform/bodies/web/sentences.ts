import type refusals from "../locales/nb.json";
import type page from "../locales/page/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    bodies: typeof refusals;
    "bodies/page": typeof page;
  }
}

/** What is said about bodies, meetings and clauses. Comes with the pages that say it. */
export const bodySentences = {
  nb: () => import("../locales/page/nb.json"),
  nn: () => import("../locales/page/nn.json"),
  en: () => import("../locales/page/en.json"),
};

/** What a line of a meeting plan that cannot be read is told with: worded on the page, since the rest of the file was taken. */
export const planRefusals = {
  nb: () => import("../locales/nb.json"),
  nn: () => import("../locales/nn.json"),
  en: () => import("../locales/en.json"),
};
