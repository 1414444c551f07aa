import { offentleglova } from "../acts.ts";
import { offentleglova as inForce } from "../in-force.ts";
import { breach, fulfilled, rule } from "../rule.ts";
import type { DocumentOutward } from "./document.ts";

/** § 14 first paragraph, in a reading of ours: what is sent out is no longer for the body's own preparation. */
export const internalUntilSent = rule({
  id: "offentleglova-14-1",
  citation: offentleglova("§ 14 første ledd"),
  inForce,
  grade: "inference",
  mayStop: false,
  words: {
    nb: "Et organ kan holde tilbake dokumenter som det har laget til sin egen interne saksforberedelse. Det som er sendt ut av kommunen, er etter vår lesning ikke lenger det.",
    nn: "Eit organ kan halde tilbake dokument som det har laga til si eiga interne saksførebuing. Det som er sendt ut av kommunen, er etter vår lesing ikkje lenger det.",
    en: "A body may withhold documents that it made for its own internal preparation. What has been sent out of the municipality is, in our reading, no longer that.",
  },
  says: {
    "publicity/sent-outside": {
      nb: "Er trolig ikke internt lenger: dokumentet er sendt ut av kommunen.",
      nn: "Er truleg ikkje internt lenger: dokumentet er sendt ut av kommunen.",
      en: "Is likely no longer internal: the document has been sent out of the municipality.",
    },
  },
  check: ({ sentOutsideMunicipality }: DocumentOutward) =>
    sentOutsideMunicipality ? breach("publicity/sent-outside") : fulfilled(),
  notModelled: [
    "A body's final decision and its general guidelines are never internal.",
    "That access should be considered also where it may be refused (meirinnsyn).",
    "Municipal units with authority of their own.",
  ],
});
