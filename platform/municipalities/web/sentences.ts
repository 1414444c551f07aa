import type nb from "../locales/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    municipalities: typeof nb;
  }
}

export const municipalitySentences = {
  nb: () => import("../locales/nb.json"),
  nn: () => import("../locales/nn.json"),
  en: () => import("../locales/en.json"),
};
