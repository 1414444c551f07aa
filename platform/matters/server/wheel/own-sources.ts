import { addDays, type PlainDate, plainDate } from "@omforent/kernel";
import { emptyPlan } from "../../../bodies/domain/index.ts";
import { findBodiesOf, findPlans, namesIn, withNamesOf } from "../../../bodies/server/index.ts";
import { kindOf } from "../../../cooperations/domain/index.ts";
import { deadlines, lawDays, matterDays, meetingDays, type WheelDay } from "../../domain/index.ts";
import { findMatterIds } from "../lists/find-ids.store.ts";
import { plansFor } from "../read/plans-for.ts";
import { standingFor } from "../standing.ts";
import { findMatters } from "../store/matter.store.ts";
import type { WheelSource } from "./wheel-source.ts";

/** Meetings of the participant's own bodies and of its cooperations', and with them the law's deadlines, some of which count from a meeting. */
export const lawAndMeetings: WheelSource = async ({ database }, { participant, year, cooperations, directory }) => {
  const holders = [participant, ...cooperations.map(({ id }) => id)];
  const bodies = (await findBodiesOf(database, holders, directory.registry)).map(({ body }) => body);
  const within = { from: addDays(plainDate(year, 1, 1), -60), to: addDays(plainDate(year, 12, 31), 120) };
  const ids = bodies.map(({ id }) => id);
  const plans = await findPlans(database, ids, within);
  const planOf = (id: string) => plans.get(id) ?? emptyPlan(id);
  const named = new Map(cooperations.map(({ id, name }) => [id, { id, name }]));
  const meetings = bodies.flatMap((body) => meetingDays(body, planOf(body.id), named.get(body.holder) ?? null));
  const own: readonly WheelDay[] =
    kindOf(participant) === "municipality" ? lawDays(year, { concerns: "municipality" }, null) : [];
  const theirs = cooperations.flatMap(({ id, name, form }) => {
    if (form === null) return [];
    const days = bodies
      .filter(({ holder, kind }) => holder === id && kind === "representantskap")
      .flatMap((body) => planOf(body.id).meetings.filter(({ cancelled }) => !cancelled))
      .map(({ date }): PlainDate => date);
    return lawDays(year, { concerns: form, events: { "iks-representantskap": days } }, { id, name });
  });
  return [...own, ...theirs, ...meetings];
};

/** The days of every matter that has been sent to the participant and is still to be kept. */
export const ofMatters: WheelSource = async (context, { participant, directory }) => {
  const { database } = context;
  const today = context.today();
  const stored = await findMatters(database, await findMatterIds(database, { participant, isSent: true }));
  const matters = stored.map(({ matter }) => matter);
  const standing = await standingFor(database, matters, { registry: directory.registry, today });
  const plans = await plansFor(database, matters, today);
  const concerned = matters.flatMap(({ cooperation }) => cooperation ?? []);
  const names = namesIn(await withNamesOf(context, directory, concerned));
  return matters.flatMap((matter) => {
    const { bodies } = standing(matter);
    const { cooperation } = matter;
    return matterDays(deadlines(matter, today, standing(matter), plans), participant, {
      cooperation: cooperation === null ? null : { id: cooperation, name: names(cooperation) },
      body: (id) => ({ id, name: bodies.get(id)?.name ?? id }),
    });
  });
};
