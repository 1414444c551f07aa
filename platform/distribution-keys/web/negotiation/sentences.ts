import type negotiation from "../../locales/negotiation/nb.json";

declare module "../../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "distribution-keys/negotiation": typeof negotiation;
  }
}

/** What is said about agreeing on a key; fetched with the page, and with the form in the workshop. */
export const negotiationSentences = {
  nb: () => import("../../locales/negotiation/nb.json"),
  nn: () => import("../../locales/negotiation/nn.json"),
  en: () => import("../../locales/negotiation/en.json"),
};
