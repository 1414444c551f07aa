import { monthOf, type PlainDate, yearOf } from "@omforent/kernel";
import { findAddressee } from "../../../../access/server/index.ts";
import { nobody, system } from "../../../../kernel/domain/actor.ts";
import { formatDate, formatList } from "../../../../kernel/domain/format.ts";
import { idOf, isHolder, kindOf } from "../../../../kernel/domain/holder.ts";
import type { Language } from "../../../../kernel/domain/language.ts";
import type { Context } from "../../../../kernel/server/context.ts";
import { readAs } from "../../../../kernel/server/read-as.ts";
import type { ParticipantWaitingWire } from "../../../contract.ts";
import type { WheelDay } from "../../../domain/index.ts";
import { participantWaiting } from "../../lists/list-waiting.ts";
import type { WheelSource } from "../../wheel/wheel-source.ts";
import { yearWheel } from "../../wheel/year-wheel.ts";
import type { Message } from "../letters/post.ts";
import { matterAddress, type Outward } from "../outward.ts";
import { type Say, sayIn } from "../wording.ts";
import { findSubscription } from "./weekly.store.ts";

type Place = {
  readonly participant: string;
  readonly waiting: ParticipantWaitingWire;
  readonly days: readonly WheelDay[];
};

/**
 * A person's weekly letter: of each municipality where she has a role, what waits and what this month asks. It holds what everybody may read, and
 * nothing else. Null: she has stopped it, has no address, or there is nothing to say.
 */
export async function composeWeeklyLetter(
  context: Context,
  id: string,
  person: string,
  { origin, wheelSources }: Pick<Outward, "origin" | "wheelSources">,
): Promise<Message | null> {
  const today = context.today();
  const asked = await readAs(context, system, async ({ database }) => ({
    subscription: await findSubscription(database, person),
    addressee: await findAddressee(database, person, today),
  }));
  const { subscription, addressee } = asked;
  if (!subscription || !addressee) return null;
  const participants = addressee.holders.filter(
    (one) => isHolder(one) && kindOf(one) !== "installation" && kindOf(one) !== "body",
  );
  const places: Place[] = [];
  for (const holder of participants.filter(isHolder)) {
    const place = await placeOf(context, idOf(holder), wheelSources);
    if (place && (place.waiting.waiting.length > 0 || place.days.length > 0)) places.push(place);
  }
  if (places.length === 0) return null;
  const { language, token } = subscription;
  const say = sayIn(language);
  const stop = `${origin}/ukebrev/${token}`;
  const names = formatList(
    places.map(({ waiting }) => waiting.name),
    language,
  );
  return {
    id,
    to: addressee.email,
    addressee: null,
    subject: say("digest.subject", { name: names }),
    text: `${[...places.map((place) => wordPlace(place, { say, language, origin })), say("digest.stop", { address: stop })].join("\n\n")}\n`,
    unsubscribe: stop,
    files: [],
  };
}

async function placeOf(
  context: Context,
  participant: string,
  wheelSources: readonly WheelSource[],
): Promise<Place | null> {
  const today = context.today();
  const waiting = await participantWaiting(context, participant, nobody);
  const wheel = await yearWheel(context, { participant, year: yearOf(today) }, nobody, wheelSources);
  if (!waiting.ok || !wheel.ok) return null;
  const days = wheel.value.days.filter(
    ({ date }) => date !== null && date >= today && monthOf(date) === monthOf(today),
  );
  return { participant, waiting: waiting.value, days };
}

type Around = { readonly say: Say; readonly language: Language; readonly origin: string };

function wordPlace({ participant, waiting, days }: Place, { say, language, origin }: Around): string {
  const bodies = new Map(waiting.bodies.map(({ id, name }) => [id, name]));
  const waits = waiting.waiting.map(({ asks, body, title, until, matter }) =>
    say(`digest.waiting.${asks}`, {
      body: bodies.get(body) ?? body,
      title,
      date: formatDate(until as PlainDate, language), // the wire's isoDate
      address: matterAddress(origin, matter, participant),
    }),
  );
  const dated = days.map((day) => wordDay(day, { say, language, origin }));
  return [
    say("digest.waiting", { name: waiting.name }),
    ...(waits.length > 0 ? waits.map(bullet) : [say("digest.waiting.none")]),
    "",
    say("digest.days", { name: waiting.name }),
    ...(dated.length > 0 ? dated.map(bullet) : [say("digest.days.none")]),
  ].join("\n");
}

const bullet = (line: string): string => `– ${line}`;

function wordDay(
  { date, kind, what, title, words, body, cooperation, path }: WheelDay,
  { say, language, origin }: Around,
): string {
  const on = date === null ? "" : formatDate(date, language);
  const about = cooperation ? ` (${cooperation.name})` : "";
  if (words) return `${on}: ${words[language]}${about}`;
  return say(`digest.day.${kind}.${what}`, {
    date: on,
    title: title ?? cooperation?.name ?? "",
    body: body?.name ?? title ?? "",
    cooperation: cooperation?.name ?? "",
    address: path === null ? "" : `${origin}${path}`,
  });
}
