import type { PlainDate } from "@omforent/kernel";

/**
 * A letter is waiting until a mail server has taken it over, and failed when it was refused for good or time ran out. Taken over is all that
 * anybody can know: whether it was read, nobody tells.
 */
export type LetterState = "waiting" | "sent" | "failed";

export type LetterFailure =
  | "refused-by-server"
  | "gave-up"
  | "mail-not-set-up"
  | "address-unknown"
  | "no-longer-wanted";

export type SentLetter = {
  readonly id: string;
  readonly participant: string;
  readonly version: number;
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
