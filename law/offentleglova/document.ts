/** What must be known of a document to say whether it may be kept internal. */
export type DocumentOutward = {
  /** Sent to an elected body as a case paper with attachments, or as an agenda. */
  readonly sentToElectedBodyAs: "case-paper" | "agenda" | null;
  /** In a matter where one municipal unit meets another as an outside party: a participant and its host, or a company. */
  readonly betweenMunicipalUnitsAsParties: boolean;
  /** Sent to anybody outside the municipality that wrote it. */
  readonly sentOutsideMunicipality: boolean;
};

export const notSent: DocumentOutward = {
  sentToElectedBodyAs: null,
  betweenMunicipalUnitsAsParties: false,
  sentOutsideMunicipality: false,
};
