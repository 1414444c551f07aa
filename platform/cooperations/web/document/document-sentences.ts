import type nb from "../../locales/document/nb.json";

declare module "../../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "cooperations/document": typeof nb;
  }
}

/** What is said about documents, fetched when somebody opens a cooperation or a document. */
export const documentSentences = {
  nb: () => import("../../locales/document/nb.json"),
  nn: () => import("../../locales/document/nn.json"),
  en: () => import("../../locales/document/en.json"),
};
