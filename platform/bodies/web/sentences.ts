import type named from "../locales/named/nb.json";
import type refusals from "../locales/nb.json";
import type page from "../locales/page/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    bodies: typeof refusals;
    "bodies/named": typeof named;
    "bodies/page": typeof page;
  }
}

/** What bodies and clauses are called, wherever they are named. */
export const namedBodySentences = {
  nb: () => import("../locales/named/nb.json"),
  nn: () => import("../locales/named/nn.json"),
  en: () => import("../locales/named/en.json"),
};

/** What is said on the pages of bodies and their meetings. */
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
