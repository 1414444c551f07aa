import { ok, ore, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { exemptions } from "@omforent/law";
import { type Holder, isHolder } from "../../../kernel/domain/holder.ts";
import type { Answer, Sharing } from "../../../matters/domain/index.ts";
import type { Table } from "./seat.ts";

/** The only section that keeps a shared answer from the public: offentleglova § 23, the municipality's negotiating position. */
export const negotiatingPosition = "offentleglova-23-1";
export const negotiatingPositionLaw = exemptions.find(({ id }) => id === negotiatingPosition) ?? null;

export type ShareWish = {
  /** Null: everyone; else the mediator who alone is to see it. */
  readonly mediator: string | null;
  /** Why it must be kept from the public; null: it becomes open to all. */
  readonly exemption: { readonly reason: string } | null;
};

export type ReadyToShare = {
  readonly sharing: Exclude<Sharing, { readonly with: "nobody" }>;
  readonly mediator: Holder | null;
  readonly reason: string | null;
};

export const longestReason = 2000;

/** Refusals: `negotiation/unknown-mediator`, `negotiation/exemption-reason-missing`, `negotiation/exemption-reason-too-long`. */
export function readSharing(wish: ShareWish, { mediators }: Table, on: PlainDate): Result<ReadyToShare> {
  const reason = wish.exemption === null ? null : wish.exemption.reason.trim();
  const path = "exemption/reason";
  if (reason === "") return refuse("negotiation/exemption-reason-missing", {}, { path });
  if (reason !== null && reason.length > longestReason)
    return refuse("negotiation/exemption-reason-too-long", { most: longestReason }, { path });
  if (wish.mediator === null) {
    const exemption = reason === null ? null : negotiatingPosition;
    return ok({ sharing: { with: "everyone", on, exemption }, mediator: null, reason });
  }
  if (!isHolder(wish.mediator) || !mediators.includes(wish.mediator))
    return refuse("negotiation/unknown-mediator", { mediator: wish.mediator.slice(0, 160) }, { path: "mediator" });
  return ok({ sharing: { with: "mediator", on }, mediator: wish.mediator, reason });
}

export const longestAnswer = 20_000;

/** A thousand billion kroner: more than anybody has, and less than the database holds. */
export const mostMoney = ore(10n ** 14n);

/** What a municipality says, trimmed. Refusals: `negotiation/answer-too-long`, `negotiation/amount-too-large`, `negotiation/answer-empty`. */
export function readAnswer(
  said: Pick<Answer, "maximum" | "verdicts" | "conditions" | "reason">,
): Result<Pick<Answer, "maximum" | "verdicts" | "conditions" | "reason">> {
  const words = (text: string | null) => text?.trim() || null;
  const [conditions, reason] = [words(said.conditions), words(said.reason)];
  for (const [path, text] of [
    ["conditions", conditions],
    ["reason", reason],
  ] as const)
    if ((text?.length ?? 0) > longestAnswer)
      return refuse("negotiation/answer-too-long", { most: longestAnswer }, { path });
  if (said.maximum !== null && said.maximum > mostMoney)
    return refuse("negotiation/amount-too-large", {}, { path: "maximum" });
  const isEmpty = said.maximum === null && said.verdicts.size === 0 && conditions === null && reason === null;
  return isEmpty ? refuse("negotiation/answer-empty") : ok({ ...said, conditions, reason });
}
