import type { PlainDate } from "@omforent/kernel";

/** By which way a letter goes: to an official e-mail address, or by SvarUt (KS) to an organisation number. */
export type LetterWay = "e-mail" | "svarut";

/**
 * A letter is waiting until a mail server or SvarUt has taken it over, and failed when it was refused for good or time ran out. Taken over is
 * all that anybody can know: whether it was read, nobody tells.
 */
export type LetterState = "waiting" | "sent" | "failed";

export type LetterFailure =
  | "refused-by-server"
  | "gave-up"
  | "mail-not-set-up"
  | "svarut-not-set-up"
  | "address-unknown"
  | "no-longer-wanted";

export type SentLetter = {
  readonly id: string;
  readonly participant: string;
  readonly version: number;
  readonly way: LetterWay;
  /** An e-mail address or an organisation number, by the way. */
  readonly to: string;
  readonly state: LetterState;
  readonly failure: LetterFailure | null;
  readonly writtenOn: PlainDate;
};

/** How long a server may keep saying «later» before we say that the letter did not get through. */
export const daysOfTrying = 5;

/** Which participants are written to: everybody whom nobody here acts for, and who is a municipality, a county or a cooperation of its own. */
export const toBeWrittenTo = (
  participations: readonly { readonly participant: string }[],
  joined: ReadonlySet<string>,
): readonly string[] => participations.map(({ participant }) => participant).filter((one) => !joined.has(one));
