import type { PlainDate } from "@omforent/kernel";
import type { FormId } from "@omforent/law";
import type { LifeCycle, YearlyCost } from "./claim.ts";
import { timeOf } from "./claim.ts";
import { type Cooperation, fieldsOf, unknownFields } from "./cooperation.ts";
import type { Directory } from "./directory.ts";
import { firstDayOf, type PartialDate } from "./partial-date.ts";
import {
  stillTakingPart,
  type TodaysParticipant,
  todaysParticipant,
  todaysParticipants,
} from "./todays-participants.ts";

export type NamedService = {
  readonly text: string;
  readonly functions: readonly { readonly code: string; readonly name: string | null }[];
};

/** A cooperation in one line: what is shown first of every field. */
export type Summary = {
  readonly id: string;
  readonly name: string;
  readonly form: FormId | null;
  readonly lifeCycle: LifeCycle & { readonly asOf: PartialDate | null };
  readonly host: TodaysParticipant | null;
  readonly participants: readonly TodaysParticipant[];
  readonly participantsComplete: boolean | null;
  readonly services: readonly NamedService[];
  readonly yearlyCost: YearlyCost | null;
  readonly agreement: "yes" | "no" | null;
  readonly origin: "public" | "registered" | "both";
  readonly unknown: readonly (keyof Cooperation["claims"])[];
};

export function summarise(cooperation: Cooperation, directory: Directory, today: PlainDate): Summary {
  const fields = fieldsOf(cooperation);
  const host = fields.host.shown?.value ?? null;
  const list = fields.participants.shown?.value ?? null;
  const life = fields.lifeCycle.shown;
  return {
    id: cooperation.id,
    name: fields.name.shown?.value ?? cooperation.id,
    form: fields.form.shown?.value ?? null,
    lifeCycle: { ...lifeCycleOn(life?.value ?? null, today), asOf: life ? timeOf(life) : null },
    host: host && todaysParticipant(host, directory),
    participants: todaysParticipants(stillTakingPart(list?.participants ?? [], today), host, directory),
    participantsComplete: list?.complete ?? null,
    services: (fields.services.shown?.value ?? []).map(({ text, functions }) => ({
      text,
      functions: functions.map((code) => ({ code, name: directory.functions.get(code) ?? null })),
    })),
    yearlyCost: fields.yearlyCost.shown?.value ?? null,
    agreement: fields.agreement.shown?.value ?? null,
    origin: originOf(cooperation),
    unknown: unknownFields(fields),
  };
}

/** An agreed end that has come is an end. */
function lifeCycleOn(life: LifeCycle | null, today: PlainDate): LifeCycle {
  if (life === null) return { state: "unknown", endedOn: null };
  const hasEnded = life.endedOn !== null && firstDayOf(life.endedOn) <= today;
  return hasEnded ? { ...life, state: "ended" } : life;
}

function originOf({ claims }: Cooperation): Summary["origin"] {
  const kinds = new Set(Object.values(claims).flatMap((list) => list.map(({ origin }) => origin.kind)));
  return kinds.size === 2 ? "both" : kinds.has("registered") ? "registered" : "public";
}
