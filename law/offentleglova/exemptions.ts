import { offentleglova } from "../acts.ts";
import type { Citation, Grade, Words } from "../grade.ts";
import type { DocumentOutward } from "./document.ts";
import { mayBeWithheldAsInternal } from "./withhold-as-internal.ts";

/** A section that may be cited when access to a document, or to parts of it, is refused. */
export type Exemption = {
  readonly id: string;
  readonly citation: Citation;
  readonly grade: Grade;
  readonly words: Words;
  /** The contents must be withheld, not only may be. */
  readonly mustWithhold: boolean;
  /** Holds for documents that are internal, and so not for case papers, agendas or what has been sent out. */
  readonly onlyInternal: boolean;
};

const exemption = (
  id: string,
  section: string,
  words: Words,
  kind: { readonly mustWithhold?: true; readonly onlyInternal?: true } = {},
): Exemption => ({
  id: `offentleglova-${id}`,
  citation: offentleglova(section),
  grade: "inference", // our own words; a jurist should compare them with the act before anyone leans on them
  words,
  mustWithhold: kind.mustWithhold ?? false,
  onlyInternal: kind.onlyInternal ?? false,
});

/** The exemptions that concern cooperation between municipalities; the act has more. */
export const exemptions: readonly Exemption[] = [
  exemption(
    "13-1",
    "§ 13 første ledd",
    {
      nb: "Opplysninger som er underlagt taushetsplikt i lov.",
      nn: "Opplysningar som er underlagde teieplikt i lov.",
      en: "What an act makes confidential.",
    },
    { mustWithhold: true },
  ),
  exemption(
    "14-1",
    "§ 14 første ledd",
    {
      nb: "Dokument som organet har laget til sin egen interne saksforberedelse.",
      nn: "Dokument som organet har laga til si eiga interne saksførebuing.",
      en: "A document that the body made for its own internal preparation.",
    },
    { onlyInternal: true },
  ),
  exemption(
    "15-2",
    "§ 15 andre ledd",
    {
      nb: "Deler av dokument med råd og vurderinger som organet har hentet inn utenfra til sin interne saksforberedelse, når det er påkrevd.",
      nn: "Delar av dokument med råd og vurderingar som organet har henta inn utanfrå til si interne saksførebuing, når det er påkravd.",
      en: "Parts of a document with advice that the body has obtained from outside for its internal preparation, where this is required.",
    },
    { onlyInternal: true },
  ),
  exemption("23-1", "§ 23 første ledd", {
    nb: "Opplysninger, når det er påkrevd av hensyn til en forsvarlig økonomi-, lønns- eller personalforvaltning, også kommunens forhandlingsposisjon.",
    nn: "Opplysningar, når det er påkravd av omsyn til ei forsvarleg økonomi-, lønns- eller personalforvaltning, òg forhandlingsposisjonen til kommunen.",
    en: "What must be withheld for sound management of finances, pay or staff, the municipality's negotiating position included.",
  }),
  exemption("23-3", "§ 23 tredje ledd", {
    nb: "Tilbud og protokoll i en anskaffelse, til leverandøren er valgt.",
    nn: "Tilbod og protokoll i eit innkjøp, til leverandøren er vald.",
    en: "Tenders and the procurement record, until the supplier is chosen.",
  }),
  exemption("25-1", "§ 25 første ledd", {
    nb: "Dokument i sak om ansettelse eller forfremmelse; søkerlisten er likevel offentlig.",
    nn: "Dokument i sak om tilsetjing eller forfremjing; søkjarlista er likevel offentleg.",
    en: "Documents in a matter of appointment or promotion; the list of applicants is public all the same.",
  }),
  exemption("26-5", "§ 26 femte ledd", {
    nb: "Fødselsnummer og nummer med tilsvarende funksjon.",
    nn: "Fødselsnummer og nummer med tilsvarande funksjon.",
    en: "National identity numbers and numbers with the same function.",
  }),
];

/** The exemptions that may be cited for a document: those for internal documents only while it is internal. */
export const exemptionsFor = (document: DocumentOutward): readonly Exemption[] =>
  exemptions.filter(({ onlyInternal }) => !onlyInternal || mayBeWithheldAsInternal(document).may);
