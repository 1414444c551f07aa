import type log from "../locales/log/nb.json";
import type mine from "../locales/mine/nb.json";
import type nb from "../locales/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    access: typeof nb;
    "access/mine": typeof mine;
    "access/log": typeof log;
  }
}

/** What somebody is told who signs in or follows an invitation, with the names of roles. Comes with the page that says it. */
export const accessSentences = {
  nb: () => import("../locales/nb.json"),
  nn: () => import("../locales/nn.json"),
  en: () => import("../locales/en.json"),
};

/** What is said about roles, ties and oneself to those who are signed in. */
export const mySentences = {
  nb: () => import("../locales/mine/nb.json"),
  nn: () => import("../locales/mine/nn.json"),
  en: () => import("../locales/mine/en.json"),
};

/** What the history says. */
export const logSentences = {
  nb: () => import("../locales/log/nb.json"),
  nn: () => import("../locales/log/nn.json"),
  en: () => import("../locales/log/en.json"),
};
