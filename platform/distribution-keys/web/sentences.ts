import { type SentenceKey, useSentences } from "../../kernel/web/i18n.ts";
import type { Sentence } from "../domain/index.ts";
import type asked from "../locales/asked/nb.json";
import type first from "../locales/first/nb.json";
import type nb from "../locales/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "distribution-keys": typeof nb;
    "distribution-keys/first": typeof first;
    "distribution-keys/asked": typeof asked;
  }
}

/** What the workshop says before its figures and its mathematics have come. */
export const firstSentences = {
  nb: () => import("../locales/first/nb.json"),
  nn: () => import("../locales/first/nn.json"),
  en: () => import("../locales/first/en.json"),
};

/** What is said only when somebody asks what it would cost alone, or for other keys. */
export const askedSentences = {
  nb: () => import("../locales/asked/nb.json"),
  nn: () => import("../locales/asked/nn.json"),
  en: () => import("../locales/asked/en.json"),
};

/** The rest of this slice's sentences. */
export const distributionKeySentences = {
  nb: () => import("../locales/nb.json"),
  nn: () => import("../locales/nn.json"),
  en: () => import("../locales/en.json"),
};

/** Words what the domain has decided to say. Its keys are checked against the locales by a test, not by the compiler. */
export function useSaid() {
  const { t, language } = useSentences();
  const say = ({ key, params }: Sentence): string => t(key as SentenceKey, params);
  return { t, say, language };
}
