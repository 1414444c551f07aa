import { ok, type Result } from "@omforent/kernel";
import { lawBodies } from "@omforent/law";
import { indexBodies } from "../../../bodies/domain/index.ts";
import {
  clauseToWire,
  directoryWith,
  findBodiesOf,
  namesIn,
  readForOwn,
  withNamesOf,
} from "../../../bodies/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { InfluenceWire } from "../../contract.ts";
import { type Decider, type Influence, influenceMap, influenceOf, type MapRow } from "../../domain/index.ts";
import { findMatterIds } from "../lists/find-ids.store.ts";
import { standingFor } from "../standing.ts";
import { findMatters } from "../store/matter.store.ts";
import { cooperationOf } from "./cooperation-of.ts";

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
    const own = await findBodiesOf(database, [participant, id], directory.registry);
    const bodies = indexBodies(own.map(({ body }) => body));
    const map = form === null ? [] : influenceMap(form, participant, [], bodies); // nobody has written down agreed clauses yet
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
      map: map.map((row) => rowToWire(row, (body) => bodies.get(body)?.name ?? body)),
      measured: measured.map((one) => ({ ...measuredToWire(one), name: names(one.participant) })),
      titles: matters.map(({ id: matter, title }) => ({ matter, title })),
    });
  });
}

type BodyName = (body: string) => string;

const rowToWire = (
  { decides, heard, clause, words, ...row }: MapRow,
  name: BodyName,
): InfluenceWire["map"][number] => ({
  ...row,
  decides: decides && deciderToWire(decides, name),
  heard: heard && deciderToWire(heard, name),
  clause: clause && clauseToWire(clause),
  words: words && { ...words },
});

function deciderToWire(decider: Decider, name: BodyName): NonNullable<InfluenceWire["map"][number]["decides"]> {
  if (decider.kind === "body") return { kind: "body", body: decider.body, name: name(decider.body) };
  return { kind: "law", body: decider.body, words: wordsOfLawBody(decider.body) };
}

export const wordsOfLawBody = (body: keyof typeof lawBodies) => {
  const { nb, nn, en } = lawBodies[body];
  return { nb, nn, en };
};

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
