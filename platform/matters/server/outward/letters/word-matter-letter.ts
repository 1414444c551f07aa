import type { PlainDate } from "@omforent/kernel";
import { formatDate } from "../../../../kernel/domain/format.ts";
import type { Language } from "../../../../kernel/domain/language.ts";
import type { WordParams } from "../../../../kernel/domain/word.ts";
import { type Destination, type MailAddress, type Matter, participationOf } from "../../../domain/index.ts";
import { matterAddress } from "../outward.ts";
import { sayIn } from "../wording.ts";
import type { LetterLine } from "./letter-paper.ts";

export type LetterGround = {
  readonly matter: Matter;
  readonly version: number;
  readonly participant: string;
  /** Names of the participant and of its body that answers. */
  readonly name: string;
  readonly body: string;
  readonly destination: Destination;
  /** What is registered of its e-mail address; null: nothing. */
  readonly address: MailAddress | null;
  /** Null for whoever is only informed. */
  readonly link: { readonly token: string; readonly expiresOn: PlainDate } | null;
  readonly origin: string;
};

/** A matter's letter in words: what is asked, by when, where it is read and answered, and where we have the receiver's address from. */
export function wordMatterLetter(
  { matter, version, participant, name, body, destination, address, link, origin }: LetterGround,
  language: Language,
): { readonly subject: string; readonly lines: readonly LetterLine[] } {
  const say = sayIn(language);
  const line = (key: string, params: WordParams = {}, leadsTo: string | null = null): LetterLine => ({
    text: say(key, params),
    address: leadsTo,
  });
  const { id, title, finalBy, hearingDeadline, broughtBy: by } = matter;
  const how = participationOf(matter, participant)?.how ?? "is-informed";
  const day = formatDate(how === "is-heard" ? (hearingDeadline ?? finalBy) : finalBy, language);
  const answering = link && [
    line("letter.answer", { date: formatDate(link.expiresOn, language) }, `${origin}/svar/${link.token}`),
    line("letter.unconfirmed"),
  ];
  return {
    subject: say(`letter.subject.${how}`, { title }),
    lines: [
      line("letter.greeting", { name }),
      line("letter.sent", { by, title, version }),
      line(`letter.ask.${how}`, { body, date: day }),
      line("letter.paper"),
      line("letter.read", {}, matterAddress(origin, id, participant)),
      ...(answering ?? []),
      ...from(),
    ],
  };

  function from(): readonly LetterLine[] {
    if (destination.way === "svarut") return [line("letter.from-svarut", { by, number: destination.to })];
    if (address === null) return [];
    return [line("letter.from", { by, registered: address.registeredForName, source: address.source })];
  }
}
