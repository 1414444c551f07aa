import { ok, type PlainDate, parseDate, type Refusal, type Result, refuse, yearOf } from "@omforent/kernel";
import type { FormId } from "@omforent/law";
import { isFormId } from "@omforent/law";
import type { FieldValues, LifeCycle, Service, YearlyCost } from "./claim.ts";
import { readKroner } from "./kroner-text.ts";
import { firstDayOf, isPartialDate } from "./partial-date.ts";
import { type ParticipantDraft, readHost, readParticipants } from "./read-participants.ts";
import { refuseAll } from "./refuse-all.ts";
import type { Resolve } from "./resolve-participant.ts";

/** What a person says about a cooperation. Undefined: not said. Null: said to be unknown. */
export type CooperationDraft = {
  readonly name?: string | undefined;
  readonly participants?: readonly ParticipantDraft[] | undefined;
  readonly form?: string | null | undefined;
  readonly host?: string | null | undefined;
  readonly services?: readonly string[] | undefined;
  readonly yearlyCost?: { readonly amount: string; readonly year: number | null } | null | undefined;
  readonly agreement?: "yes" | "no" | null | undefined;
  readonly endedOn?: string | null | undefined;
};

/** The fields that a draft speaks of, read. Null takes back what was registered before. */
export type Statements = { readonly [Name in keyof FieldValues]?: FieldValues[Name] | null };

export type Readers = { readonly resolve: Resolve; readonly today: PlainDate };

const longestName = 200;

/**
 * Reads what a person says. Every fault is told at once, each with the field it concerns.
 * Refusals: `cooperation/name-missing`, `cooperation/name-too-long`, `cooperation/no-participants`, `cooperation/unknown-participant`,
 * `cooperation/unknown-form`, `cooperation/period-backwards`, `cooperation/not-a-date`, `cooperation/cost-not-money`, `cooperation/cost-negative`,
 * `cooperation/cost-year`, those of finding a municipality, and `cooperation/several-faults` around more than one.
 */
export function readDraft(draft: CooperationDraft, readers: Readers): Result<Statements> {
  const faults: Refusal[] = [];
  const take = <Value>(result: Result<Value>, path: string): Value | undefined => {
    if (result.ok) return result.value;
    faults.push({ ...result.refusal, path: result.refusal.path ?? path });
    return undefined;
  };
  const said = <Input, Value>(
    input: Input | null | undefined,
    read: (input: Input) => Result<Value>,
    path: string,
  ): Value | null | undefined => {
    if (input === undefined) return undefined;
    return input === null ? null : take(read(input), path);
  };

  const name = draft.name === undefined ? undefined : take(readName(draft.name), "name");
  const participants =
    draft.participants && take(readParticipants(draft.participants, readers.resolve), "participants");
  const form = said(draft.form, readForm, "form");
  const host = said(draft.host, (text) => readHost(text, readers.resolve), "host");
  const services = draft.services && readServices(draft.services);
  const yearlyCost = said(draft.yearlyCost, (cost) => readCost(cost, readers.today), "yearlyCost");
  const lifeCycle = said(draft.endedOn, (text) => readEnd(text, readers.today), "endedOn");
  if (faults.length > 0) return refuseAll(faults);
  return ok(
    withoutUndefined({ name, participants, form, host, services, yearlyCost, agreement: draft.agreement, lifeCycle }),
  );
}

/** A new cooperation needs a name and at least one who takes part; everything else may be filled in later. */
export function readRegistration(draft: CooperationDraft, readers: Readers): Result<Statements> {
  const missing: Refusal[] = [];
  if (!draft.name?.trim()) missing.push(refuse("cooperation/name-missing", {}, { path: "name" }).refusal);
  if (!draft.participants?.length)
    missing.push(refuse("cooperation/no-participants", {}, { path: "participants" }).refusal);
  const rest = readDraft(
    {
      ...draft,
      name: draft.name?.trim() ? draft.name : undefined,
      participants: draft.participants?.length ? draft.participants : undefined,
    },
    readers,
  );
  const faults = [...missing, ...(rest.ok ? [] : (rest.refusal.because ?? [rest.refusal]))];
  if (faults.length > 0) return refuseAll(faults);
  if (!rest.ok) return rest;
  return ok(Object.fromEntries(Object.entries(rest.value).filter(([, value]) => value !== null)));
}

function readName(text: string): Result<string> {
  const name = text.replace(/\s+/g, " ").trim();
  if (name === "") return refuse("cooperation/name-missing");
  return name.length > longestName ? refuse("cooperation/name-too-long", { longest: longestName }) : ok(name);
}

const readForm = (text: string): Result<FormId> =>
  isFormId(text) ? ok(text) : refuse("cooperation/unknown-form", { form: text.slice(0, 80) });

/** A person's word for a service; which KOSTRA function it is, is not guessed. */
const readServices = (texts: readonly string[]): readonly Service[] | null => {
  const words = [...new Set(texts.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean))];
  return words.length === 0 ? null : words.map((text) => ({ text, functions: [] }));
};

function readCost(
  cost: { readonly amount: string; readonly year: number | null },
  today: PlainDate,
): Result<YearlyCost> {
  const amount = readKroner(cost.amount);
  if (!amount.ok) return refuse(amount.refusal.code, amount.refusal.params, { path: "yearlyCost/amount" });
  const { year } = cost;
  if (year !== null && (year < 1990 || year > yearOf(today) + 10))
    return refuse("cooperation/cost-year", { year, last: yearOf(today) + 10 }, { path: "yearlyCost/year" });
  return ok({ amount: amount.value, year });
}

/** A day, a month or a year. An end that lies ahead is agreed: until then it is active. */
function readEnd(text: string, today: PlainDate): Result<LifeCycle> {
  const endedOn = text.trim();
  if (!isPartialDate(endedOn)) {
    const day = parseDate(endedOn);
    if (!day.ok) return refuse("cooperation/not-a-date", { text: endedOn.slice(0, 40) });
  }
  return ok({ state: firstDayOf(endedOn) <= today ? "ended" : "active", endedOn });
}

const withoutUndefined = <Shape extends object>(
  shape: Shape,
): { [Name in keyof Shape]?: Exclude<Shape[Name], undefined> } =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Shape]?: Exclude<Shape[Name], undefined>;
  }; // Object.fromEntries forgets the names
