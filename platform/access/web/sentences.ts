import type nb from "../locales/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    access: typeof nb;
  }
}

/** What the pages of this slice say; fetched with them and not before. */
export const accessSentences = {
  nb: () => import("../locales/nb.json"),
  nn: () => import("../locales/nn.json"),
  en: () => import("../locales/en.json"),
};
