import { offentleglova } from "../acts.ts";
import { offentleglova as inForce } from "../in-force.ts";
import { breach, fulfilled, rule } from "../rule.ts";
import type { DocumentOutward } from "./document.ts";

/** § 16 first paragraph: what a municipality cannot keep internal. */
export const notInternalInMunicipality = rule({
  id: "offentleglova-16-1",
  citation: offentleglova("§ 16 første ledd"),
  inForce,
  grade: "read",
  mayStop: true,
  words: {
    nb: "Saksframlegg med vedlegg og saklister til folkevalgte organer kan ikke holdes tilbake som interne. Det kan heller ikke dokumenter i saker der en kommunal enhet er ekstern part for en annen.",
    nn: "Saksframlegg med vedlegg og saklister til folkevalde organ kan ikkje haldast tilbake som interne. Det kan heller ikkje dokument i saker der ei kommunal eining er ekstern part for ei anna.",
    en: "Case papers with attachments and agendas to elected bodies cannot be withheld as internal. Nor can documents in matters where one municipal unit is an outside party to another.",
  },
  says: {
    "publicity/case-paper": {
      nb: "Kan ikke holdes tilbake som internt: det er et saksframlegg til et folkevalgt organ.",
      nn: "Kan ikkje haldast tilbake som internt: det er eit saksframlegg til eit folkevalt organ.",
      en: "Cannot be withheld as internal: it is a case paper to an elected body.",
    },
    "publicity/agenda": {
      nb: "Kan ikke holdes tilbake som internt: det er sakslisten til et folkevalgt organ.",
      nn: "Kan ikkje haldast tilbake som internt: det er saklista til eit folkevalt organ.",
      en: "Cannot be withheld as internal: it is the agenda of an elected body.",
    },
    "publicity/between-municipal-units": {
      nb: "Kan ikke holdes tilbake som internt: en kommunal enhet er ekstern part for en annen i saken.",
      nn: "Kan ikkje haldast tilbake som internt: ei kommunal eining er ekstern part for ei anna i saka.",
      en: "Cannot be withheld as internal: one municipal unit is an outside party to another in the matter.",
    },
  },
  check: ({ sentToElectedBodyAs, betweenMunicipalUnitsAsParties }: DocumentOutward) => {
    if (sentToElectedBodyAs === "case-paper") return breach("publicity/case-paper");
    if (sentToElectedBodyAs === "agenda") return breach("publicity/agenda");
    return betweenMunicipalUnitsAsParties ? breach("publicity/between-municipal-units") : fulfilled();
  },
  notModelled: [
    "Documents of control committees, auditors and complaints bodies.",
    "Councils with a parliamentary system, and documents that an elected body has demanded to see.",
    "Whether two units meet as outside parties: whoever registers the document must say so.",
    "Other exemptions, for contents rather than for the kind of document: see exemptions.",
  ],
});
