import { type SentenceKey, useSentences } from "../../kernel/web/i18n.ts";
import type { Sentence } from "../domain/index.ts";
import type nb from "../locales/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "distribution-keys": typeof nb;
  }
}

/** This slice's sentences, to be added by the page that shows them. */
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
