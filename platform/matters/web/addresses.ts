/** A matter, read as one of those who take part («5020»), where that is said. */
export const matterAddress = (id: string, participant?: string): string =>
  `/saker/${encodeURIComponent(id)}${participant ? `?kommune=${participant}` : ""}`;

/** What can be done with a matter: each on a page of its own. */
export const acts = ["vedtak", "uttalelse", "innstilling", "svar", "versjon", "slutt", "lenker", "rediger"] as const;
export type Act = (typeof acts)[number];

/** `about`: the body that acts, or the view that is answered. */
export const actAddress = (id: string, act: Act, about?: string): string =>
  `/saker/${encodeURIComponent(id)}/${act}${about ? `?for=${encodeURIComponent(about)}` : ""}`;

export const mattersAddress = "/saker";

/** A new matter, with what is already known filled in. */
export function newMatterAddress(known: {
  readonly cooperation?: string;
  readonly kind?: string;
  readonly title?: string;
  readonly text?: string;
}): string {
  const query = new URLSearchParams();
  if (known.cooperation) query.set("samarbeid", known.cooperation);
  if (known.kind) query.set("type", known.kind);
  if (known.title) query.set("tittel", known.title);
  if (known.text) query.set("tekst", known.text);
  return query.size > 0 ? `/saker/ny?${query}` : "/saker/ny";
}

export const yearWheelAddress = (number: string): string => `/kommuner/${number}/aarshjul`;
export const influenceAddress = (cooperation: string): string =>
  `/samarbeid/${encodeURIComponent(cooperation)}/medvirkning`;

/** The map with the form for one decision open: what does the agreement say of it? Read as one of those who take part. */
export const agreedAddress = (cooperation: string, participant: string, decision: string): string =>
  `${influenceAddress(cooperation)}?kommune=${participant}&rett=${decision}`;

/** The file itself. */
export const attachmentFile = (matter: string, attachment: string): string =>
  `/api/v1/matters/${encodeURIComponent(matter)}/attachments/${encodeURIComponent(attachment)}`;

/** The case paper of one municipality, for its own case system. */
export const casePaper = (matter: string, participant: string, ending: "docx" | "pdf"): string =>
  `/api/v1/matters/${encodeURIComponent(matter)}/case-paper.${ending}?municipality=${encodeURIComponent(participant)}`;
