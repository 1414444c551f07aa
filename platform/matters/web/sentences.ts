import type act from "../locales/act/nb.json";
import type below from "../locales/below/nb.json";
import type list from "../locales/list/nb.json";
import type page from "../locales/page/nb.json";
import type weekly from "../locales/weekly/nb.json";
import type wheel from "../locales/wheel/nb.json";

declare module "../../kernel/web/i18n.ts" {
  interface SentenceFiles {
    "matters/act": typeof act;
    "matters/below": typeof below;
    "matters/list": typeof list;
    "matters/page": typeof page;
    "matters/weekly": typeof weekly;
    "matters/wheel": typeof wheel;
  }
}

/** What a matter says first: what is asked, by when, and what it costs us. */
export const matterSentences = {
  nb: () => import("../locales/page/nb.json"),
  nn: () => import("../locales/page/nn.json"),
  en: () => import("../locales/page/en.json"),
};

/** What stands further down: where everybody stands, the text, views and replies, the result, and the story. */
export const belowSentences = {
  nb: () => import("../locales/below/nb.json"),
  nn: () => import("../locales/below/nn.json"),
  en: () => import("../locales/below/en.json"),
};

/** What is said where matters are listed. */
export const matterListSentences = {
  nb: () => import("../locales/list/nb.json"),
  nn: () => import("../locales/list/nn.json"),
  en: () => import("../locales/list/en.json"),
};

/** What the year's wheel says. */
export const wheelSentences = {
  nb: () => import("../locales/wheel/nb.json"),
  nn: () => import("../locales/wheel/nn.json"),
  en: () => import("../locales/wheel/en.json"),
};

/** What is said of the weekly letter. */
export const weeklySentences = {
  nb: () => import("../locales/weekly/nb.json"),
  nn: () => import("../locales/weekly/nn.json"),
  en: () => import("../locales/weekly/en.json"),
};

/** What is said to those who do something with a matter. */
export const actSentences = {
  nb: () => import("../locales/act/nb.json"),
  nn: () => import("../locales/act/nn.json"),
  en: () => import("../locales/act/en.json"),
};
