import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";
import { refuseAll } from "../refuse-all.ts";
import { alreadySent, conflict } from "./change-draft.ts";
import type { Document } from "./document.ts";
import { outward, type Recipient, type RecipientId } from "./recipient.ts";
import { type WithholdingWish, withhold } from "./withhold.ts";

export type SendingWish = {
  /** The version that the sender saw: what is sent is what was read. */
  readonly version: number;
  readonly recipients: readonly RecipientId[];
  readonly ownNumber: string | null;
  /** Municipal units meet as parties in the matter: a participant and its host, for instance. */
  readonly betweenParties: boolean;
  readonly withhold: WithholdingWish | null;
};

export type ReadyToSend = Omit<SendingWish, "version" | "recipients"> & { readonly recipients: readonly Recipient[] };

export const longestOwnNumber = 60;

/**
 * What is to be sent, when it may be. From then on it is never changed. Refusals: `document/already-sent`, `document/conflict`,
 * `document/text-missing`, `document/no-recipients`, `document/unknown-recipient`, `document/own-number-too-long` and those of
 * withholding it.
 */
export function sendDraft(document: Document, wish: SendingWish, possible: readonly Recipient[]): Result<ReadyToSend> {
  if (document.sending) return alreadySent(document);
  if (document.version !== wish.version) return conflict(document, wish.version, null);
  const recipients = possible.filter(({ id }) => wish.recipients.includes(id));
  const ownNumber = wish.ownNumber?.trim() || null;
  const faults: Refusal[] = [];
  if (!document.contents?.text.trim()) faults.push(refuse("document/text-missing", {}, { path: "text" }).refusal);
  if (wish.recipients.length === 0) faults.push(refuse("document/no-recipients", {}, { path: "recipients" }).refusal);
  const unknown = wish.recipients.find((id) => !possible.some((one) => one.id === id));
  if (unknown !== undefined)
    faults.push(
      refuse("document/unknown-recipient", { recipient: unknown.slice(0, 140) }, { path: "recipients" }).refusal,
    );
  if (ownNumber !== null && ownNumber.length > longestOwnNumber)
    faults.push(refuse("document/own-number-too-long", { longest: longestOwnNumber }, { path: "ownNumber" }).refusal);
  const withheld = wish.withhold && withhold(outward(document, { kind: document.kind, ...wish }), wish.withhold);
  if (withheld && !withheld.ok) faults.push(withheld.refusal);
  if (faults.length > 0) return refuseAll(faults);
  return ok({
    recipients,
    ownNumber,
    betweenParties: wish.betweenParties,
    withhold: withheld?.ok ? withheld.value : null,
  });
}
