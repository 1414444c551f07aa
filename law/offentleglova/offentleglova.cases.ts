import { casesOf } from "../testing/cases.ts";
import { notSent } from "./document.ts";
import { internalUntilSent } from "./section-14.ts";
import { notInternalInMunicipality } from "./section-16.ts";

export const publicityCases = [
  casesOf(notInternalInMunicipality, [
    { it: "a note that nobody else has got", facts: notSent, finds: "fulfilled" },
    {
      it: "a case paper to a council",
      facts: { ...notSent, sentToElectedBodyAs: "case-paper" },
      finds: "breach publicity/case-paper",
    },
    {
      it: "the agenda of a representantskap that is an elected body",
      facts: { ...notSent, sentToElectedBodyAs: "agenda" },
      finds: "breach publicity/agenda",
    },
    {
      it: "a participant's letter to its host about the settlement",
      facts: { ...notSent, betweenMunicipalUnitsAsParties: true, sentOutsideMunicipality: true },
      finds: "breach publicity/between-municipal-units",
    },
    {
      it: "a letter to somebody else outside the municipality: § 16 is silent",
      facts: { ...notSent, sentOutsideMunicipality: true },
      finds: "fulfilled",
    },
  ]),
  casesOf(internalUntilSent, [
    { it: "a note for the municipality's own preparation", facts: notSent, finds: "fulfilled" },
    {
      it: "the same note once it has been sent out",
      facts: { ...notSent, sentOutsideMunicipality: true },
      finds: "breach publicity/sent-outside",
    },
  ]),
];
