import { ok, type Result } from "@omforent/kernel";
import { type DecisionKind, decisionKinds } from "@omforent/law";
import { indexBodies } from "../../../bodies/domain/index.ts";
import {
  clauseToWire,
  directoryWith,
  findBodies,
  namesIn,
  readForOwn,
  withNamesOf,
} from "../../../bodies/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { InfluenceWire } from "../../contract.ts";
import {
  type AgreedRecord,
  type Influence,
  influenceMap,
  influenceOf,
  lastRecord,
  type MapRow,
  type Said,
} from "../../domain/index.ts";
import { findMatterIds } from "../lists/find-ids.store.ts";
import { standingFor } from "../standing.ts";
import { findMatters } from "../store/matter.store.ts";
import { findAgreed } from "./agreed/agreed.store.ts";
import { bodiesIn, recordToWire } from "./agreed/agreed-to-wire.ts";
import { cooperationOf } from "./cooperation-of.ts";
import { type BodyName, deciderToWire } from "./decider-to-wire.ts";

export type AskInfluence = { readonly cooperation: string; readonly participant: string };

/** Who decides what in a cooperation, as one participant sees it, and what influence has come to. Refusal: `cooperation/not-found`. */
export async function readInfluence(
  context: Context,
  { cooperation: id, participant }: AskInfluence,
  actor: Actor,
): Promise<Result<InfluenceWire>> {
  const directory = await directoryWith(context, []);
  return readForOwn(context, actor, async (inside) => {
    const facts = await cooperationOf(inside, id, directory);
    if (!facts.ok) return facts;
    const { form } = facts.value;
    const { database } = inside;
    const records = await findAgreed(database, id);
    const last = (decision: DecisionKind) => lastRecord(records, decision);
    const agreed = decisionKinds.flatMap((decision) => last(decision)?.says ?? []);
    const spokenOf = await findBodies(database, bodiesIn(records), directory.registry);
    const bodies = indexBodies([...spokenOf.values()].map(({ body }) => body));
    const map = influenceMap(form, participant, agreed, bodies);
    const stored = await findMatters(database, await findMatterIds(database, { cooperation: id, isSent: true }));
    const matters = stored.map(({ matter }) => matter);
    const today = context.today();
    const standing = await standingFor(database, matters, { registry: directory.registry, today });
    const [first] = matters;
    const measured = first ? influenceOf(matters, today, standing(first)) : []; // the bodies are the same for all of them
    const names = namesIn(
      await withNamesOf(
        inside,
        directory,
        measured.map((one) => one.participant),
      ),
    );
    return ok({
      participant,
      form,
      map: map.map((row) => rowToWire(row, last(row.decision), (body) => bodies.get(body)?.name ?? body)),
      measured: measured.map((one) => ({ ...measuredToWire(one), name: names(one.participant) })),
      titles: matters.map(({ id: matter, title }) => ({ matter, title })),
    });
  });
}

type MapRowWire = InfluenceWire["map"][number];

const rowToWire = ({ law, ...row }: MapRow, agreed: AgreedRecord | null, name: BodyName): MapRowWire => ({
  ...saidToWire(row, name),
  law: saidToWire(law, name),
  agreed: agreed && recordToWire(agreed, name),
  decision: row.decision,
  decidesReach: row.decidesReach,
  heardReach: row.heardReach,
  gap: row.gap,
});

const saidToWire = ({ decides, heard, clause, words }: Said, name: BodyName): MapRowWire["law"] => ({
  decides: decides && deciderToWire(decides, name),
  heard: heard && deciderToWire(heard, name),
  clause: clause && clauseToWire(clause),
  words: words && { ...words },
});

const measuredToWire = (one: Influence) => ({
  participant: one.participant,
  matters: [...one.matters],
  reachedElected: [...one.reachedElected],
  neverReachedElected: [...one.neverReachedElected],
  timeGiven: one.timeGiven.map((time) => ({ ...time })),
  viewsGiven: [...one.viewsGiven],
  viewsLate: [...one.viewsLate],
  views: {
    accepted: [...one.views.accepted],
    partly: [...one.views.partly],
    "not-accepted": [...one.views["not-accepted"]],
    unanswered: [...one.views.unanswered],
  },
});
