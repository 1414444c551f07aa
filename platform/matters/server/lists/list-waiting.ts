import { addDays, ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { Body } from "../../../bodies/domain/index.ts";
import { emptyPlan } from "../../../bodies/domain/index.ts";
import {
  bodyToWire,
  directoryWith,
  findBodies,
  findPlans,
  isKnown,
  type Names,
  namesIn,
  nextMeetings,
  readForOwn,
  withNamesOf,
} from "../../../bodies/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context, Database } from "../../../kernel/server/context.ts";
import type { Registry } from "../../../municipalities/domain/index.ts";
import type { BodyWaitingWire, ParticipantWaitingWire, WaitingWire } from "../../contract.ts";
import { type Matter, type Standing, type Waiting, waitingFor } from "../../domain/index.ts";
import { standingFor } from "../standing.ts";
import { findMatters } from "../store/matter.store.ts";
import { findMatterIds, type MatterFilter } from "./find-ids.store.ts";

type Open = {
  readonly matters: readonly Matter[];
  readonly standing: (matter: Matter) => Standing;
  readonly cooperations: readonly string[];
};

async function openMatters(
  database: Database,
  filter: MatterFilter,
  at: { readonly registry: Registry; readonly today: PlainDate },
): Promise<Open> {
  const stored = await findMatters(database, await findMatterIds(database, { ...filter, isSent: true }));
  const matters = stored.map(({ matter }) => matter);
  const standing = await standingFor(database, matters, at);
  return { matters, standing, cooperations: matters.flatMap(({ cooperation }) => cooperation ?? []) };
}

/** Everything that waits for one body, what is due first on top, and its next meetings. Refusal: `body/not-found`. */
export async function bodyWaiting(context: Context, id: string, actor: Actor): Promise<Result<BodyWaitingWire>> {
  const directory = await directoryWith(context, []);
  const today = context.today();
  return readForOwn(context, actor, async ({ database }) => {
    const kept = (await findBodies(database, [id], directory.registry)).get(id);
    if (!kept) return refuse("body/not-found", { id: id.slice(0, 100) });
    const open = await openMatters(database, { body: id }, { registry: directory.registry, today });
    const names = namesIn(await withNamesOf({ database }, directory, [...open.cooperations, kept.body.holder]));
    const plans = await findPlans(database, [id], { from: today, to: addDays(today, 400) });
    return ok({
      body: bodyToWire(kept.body, names(kept.body.holder)),
      waiting: waitingIn(open, [id], today, names),
      meetings: nextMeetings(plans.get(id) ?? emptyPlan(id), today, 20),
    });
  });
}

/** Everything that waits for a municipality, a county or a cooperation, in all its bodies. Refusal: `holder/not-found`. */
export async function participantWaiting(
  context: Context,
  participant: string,
  actor: Actor,
): Promise<Result<ParticipantWaitingWire>> {
  const directory = await directoryWith(context, [participant]);
  if (!isKnown(directory, participant)) return refuse("holder/not-found", { holder: participant.slice(0, 100) });
  const today = context.today();
  return readForOwn(context, actor, async ({ database }) => {
    const open = await openMatters(database, { participant }, { registry: directory.registry, today });
    const names = namesIn(await withNamesOf({ database }, directory, open.cooperations));
    const paths = open.matters.flatMap(({ participations }) =>
      participations.filter((one) => one.participant === participant).flatMap(({ path }) => path),
    );
    const bodies = await findBodies(database, paths, directory.registry);
    return ok({
      participant,
      name: names(participant),
      bodies: [...bodies.values()].map(({ body }: { readonly body: Body }) => bodyToWire(body, names(body.holder))),
      waiting: waitingIn(open, [...bodies.keys()], today, names),
    });
  });
}

function waitingIn(open: Open, bodies: readonly string[], today: PlainDate, names: Names): WaitingWire[] {
  const cooperationOf = new Map(open.matters.map(({ id, cooperation }) => [id, cooperation]));
  const named = (one: Waiting, body: string): WaitingWire => {
    const cooperation = cooperationOf.get(one.matter) ?? null;
    return { ...one, body, cooperation: cooperation === null ? null : { id: cooperation, name: names(cooperation) } };
  };
  return open.matters
    .flatMap((matter) =>
      bodies.flatMap((body) => waitingFor([matter], body, today, open.standing(matter)).map((one) => named(one, body))),
    )
    .sort((a, b) => (`${a.until} ${a.matter} ${a.body}` < `${b.until} ${b.matter} ${b.body}` ? -1 : 1));
}
