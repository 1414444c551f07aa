import type { MeJson } from "../../../kernel/contract.ts";
import { holder, participantHolder } from "../../../kernel/domain/holder.ts";
import { officers } from "../../../kernel/domain/role.ts";
import { heldAmong } from "../../../kernel/web/me.ts";
import type { CooperationSummaryWire } from "../../contract.ts";

export type Writing = { readonly holder: string; readonly name: string };

/** In whose names the reader may write about a cooperation. The server decides; this is what is offered. */
export function writesFor(me: MeJson, { participants, host }: CooperationSummaryWire): readonly Writing[] {
  const concerned = [...participants, ...(host ? [host] : [])].map(({ id }) => participantHolder(id));
  const held = heldAmong(me, [...officers, "secretary"], concerned);
  return [...new Set(held)].map((one) => ({
    holder: one,
    name: me.roles.find((role) => role.holder === one)?.holderName ?? one,
  }));
}

export const mayWriteFor = (me: MeJson, one: string): boolean =>
  heldAmong(me, [...officers, "secretary"], [one]).length > 0;

/** «fra=5020» in the address. */
export const holderOfNumber = (number: string): string =>
  holder(number.length === 2 ? "county" : "municipality", number);
