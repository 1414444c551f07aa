import { ok, type Result, refuse } from "@omforent/kernel";
import { clauseToWire, directoryWith, isKnown, namesIn, readForOwn } from "../../../bodies/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { WheelDayWire, YearWheelWire } from "../../contract.ts";
import { type WheelDay, yearOfDays } from "../../domain/index.ts";
import { ownCooperations } from "./own-cooperations.ts";
import { lawAndMeetings, ofMatters } from "./own-sources.ts";
import type { WheelSource } from "./wheel-source.ts";

export type YearWheel = {
  readonly participant: string;
  readonly name: string;
  readonly year: number;
  readonly days: readonly WheelDay[];
};

/**
 * A participant's year: what law, matters and meetings ask of it, and what later slices add. Also what the weekly letter is written from.
 * Refusal: `holder/not-found`.
 */
export async function yearWheel(
  context: Context,
  { participant, year }: { readonly participant: string; readonly year: number },
  actor: Actor,
  more: readonly WheelSource[],
): Promise<Result<YearWheel>> {
  const directory = await directoryWith(context, [participant]);
  if (!isKnown(directory, participant)) return refuse("holder/not-found", { holder: participant.slice(0, 100) });
  return readForOwn(context, actor, async (inside) => {
    const cooperations = await ownCooperations(inside.database, participant);
    const question = { participant, year, cooperations, directory, actor };
    const days: WheelDay[] = [];
    for (const source of [lawAndMeetings, ofMatters, ...more]) days.push(...(await source(inside, question)));
    return ok({ participant, name: namesIn(directory)(participant), year, days: yearOfDays(days, year) });
  });
}

export const wheelToWire = ({ days, ...wheel }: YearWheel): YearWheelWire => ({ ...wheel, days: days.map(dayToWire) });

const dayToWire = ({ words, clause, cooperation, body, path: _, ...day }: WheelDay): WheelDayWire => ({
  ...day,
  words: words && { ...words },
  clause: clause && clauseToWire(clause),
  cooperation: cooperation && { ...cooperation },
  body: body && { ...body },
});
