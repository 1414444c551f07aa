import type { Addressee, Message } from "./post.ts";

/** What SvarUt is told of a letter (forsendelse): the part of KS' schema that we use, with its names. */
export type Forsendelse = {
  readonly tittel: string;
  readonly mottaker: {
    readonly postAdresse: { readonly navn: string; readonly postSted: string };
    readonly digitalAdresse: { readonly organisasjonsNummer: string };
  };
  readonly avgivendeSystem: string;
  readonly eksternReferanse: string;
  readonly kunDigitalLevering: true;
  readonly dokumenter: readonly {
    readonly filnavn: string;
    readonly mimeType: string;
    readonly ekskluderesFraUtskrift: boolean;
  }[];
};

/**
 * A letter as a forsendelse to an organisation number; its id is the reference that SvarUt can be asked for it by.
 *
 * `kunDigitalLevering` is true. The schema says of it: never printed under any circumstances, no guarantee of delivery, and the sender is not
 * told if no digital channel works. False would let SvarUt print the letter, answer link and all, and post it at the sender's cost
 * to an envelope of which we know a name and a place and no street: a surprise for whoever pressed a button that says SvarUt, and a letter
 * that may reach somebody else. What is lost is told instead: «sent» means here, as for e-mail, that it was taken over, and the list of letters
 * never says more. The postal place is therefore not printed either; it is here because the schema wants one.
 */
export const forsendelseOf = ({ id, to, subject, files }: Message, { name, place }: Addressee): Forsendelse => ({
  tittel: subject.replaceAll(/\s+/g, " "),
  mottaker: { postAdresse: { navn: name, postSted: place }, digitalAdresse: { organisasjonsNummer: to } },
  avgivendeSystem: "Omforent",
  eksternReferanse: id,
  kunDigitalLevering: true,
  dokumenter: files.map(({ name: filnavn, mediaType: mimeType }) => ({
    filnavn,
    mimeType,
    ekskluderesFraUtskrift: mimeType !== "application/pdf",
  })),
});
