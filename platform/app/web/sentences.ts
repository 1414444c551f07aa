import { cooperationSentences } from "../../cooperations/web/index.ts";
import { municipalitySentences } from "../../municipalities/web/index.ts";
import type nb from "../locales/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    app: typeof nb;
  }
}

/** The sentences of every page, fetched in the reader's language only. */
export const sentenceSources = [
  {
    nb: () => import("../../kernel/locales/nb.json"),
    nn: () => import("../../kernel/locales/nn.json"),
    en: () => import("../../kernel/locales/en.json"),
  },
  {
    nb: () => import("../locales/nb.json"),
    nn: () => import("../locales/nn.json"),
    en: () => import("../locales/en.json"),
  },
  municipalitySentences,
  cooperationSentences,
];
