import { daysBetween, ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { ParticipantId } from "../../cooperations/domain/index.ts";
import { type Matter, participationOf } from "./matter.ts";

export const linkMays = ["decision", "view"] as const;
export type LinkMay = (typeof linkMays)[number];

/**
 * A link by which a participant that has not joined answers, each thing once. What comes by it stands as «registrert av andre, ikke bekreftet» until the
 * municipality confirms, since a link can be passed on.
 */
export type AnswerLink = {
  readonly id: string;
  readonly matter: string;
  readonly participant: ParticipantId;
  readonly may: readonly LinkMay[];
  readonly used: readonly LinkMay[];
  readonly sentTo: string;
  readonly expiresOn: PlainDate;
  readonly isWithdrawn: boolean;
  readonly madeAt: string;
};

export type LinkState = "open" | "used" | "expired" | "withdrawn";

export function linkState({ isWithdrawn, may, used, expiresOn }: AnswerLink, today: PlainDate): LinkState {
  if (isWithdrawn) return "withdrawn";
  if (may.every((one) => used.includes(one))) return "used";
  return today > expiresOn ? "expired" : "open";
}

const longest = 366;

/** Refusals: `matter/unknown-participant`, `answer-link/nothing-to-answer`, `answer-link/expiry-impossible`. */
export function checkLink(
  matter: Matter,
  { participant, expiresOn }: Pick<AnswerLink, "participant" | "expiresOn">,
  today: PlainDate,
): Result<true> {
  const participation = participationOf(matter, participant);
  if (!participation)
    return refuse("matter/unknown-participant", { participant: participant.slice(0, 100) }, { path: "participant" });
  if (participation.how === "is-informed")
    return refuse("answer-link/nothing-to-answer", { participant }, { path: "participant" });
  const days = daysBetween(today, expiresOn);
  return days < 0 || days > longest
    ? refuse("answer-link/expiry-impossible", { expiresOn, most: longest }, { path: "expiresOn" })
    : ok(true);
}

/** Whether a link can be used for this now. Refusals: `answer-link/withdrawn`, `answer-link/expired`, `answer-link/used`, `answer-link/not-for-this`. */
export function useLink(link: AnswerLink, what: LinkMay, today: PlainDate): Result<true> {
  if (link.isWithdrawn) return refuse("answer-link/withdrawn");
  if (today > link.expiresOn) return refuse("answer-link/expired", { expiresOn: link.expiresOn });
  if (!link.may.includes(what)) return refuse("answer-link/not-for-this", { may: link.may });
  return link.used.includes(what) ? refuse("answer-link/used", { what }) : ok(true);
}
