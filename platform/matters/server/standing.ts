import type { PlainDate } from "@omforent/kernel";
import { ruleById } from "@omforent/law";
import { type BodyIndex, type Clause, indexBodies, weightsOn } from "../../bodies/domain/index.ts";
import { findBodies, findWeightsIn } from "../../bodies/server/index.ts";
import type { Database, Transaction } from "../../kernel/server/context.ts";
import type { Registry } from "../../municipalities/domain/index.ts";
import { type Matter, type Standing, sentOn, singleRules } from "../domain/index.ts";

/** Where urgent authority (hastefullmakt) stands. */
const urgent = ruleById("kommuneloven-11-8-4");
const urgentAuthority: Clause | null = urgent ? { kind: "law", citation: urgent.citation, grade: urgent.grade } : null;

/** What each of these matters rests on: the bodies it names, and the weights of the day it was sent (of a draft, of today). */
export async function standingFor(
  database: Database | Transaction,
  matters: readonly Matter[],
  { registry, today }: { readonly registry: Registry; readonly today: PlainDate },
): Promise<(matter: Matter) => Standing> {
  const bodies = await bodiesNamedIn(database, matters, registry);
  const weights = await findWeightsIn(database, matters.flatMap(placesOf));
  return (matter) => ({
    bodies,
    weights: placesOf(matter).map((place) => weightsOn(weights, place, sentOn(matter) ?? today)),
    urgentAuthority,
  });
}

const placesOf = ({ rule }: Matter): readonly string[] =>
  singleRules(rule.rule).flatMap((single) => (single.kind === "majority-of-weights" ? [single.weightsIn] : []));

async function bodiesNamedIn(
  database: Database | Transaction,
  matters: readonly Matter[],
  registry: Registry,
): Promise<BodyIndex> {
  const named = matters.flatMap((matter) => [
    ...matter.participations.flatMap(({ path }) => path),
    ...matter.decisions.map(({ body }) => body),
    ...matter.views.map(({ body }) => body),
    ...matter.recognitions.map(({ by }) => by),
    ...(matter.hearingClosing ? [matter.hearingClosing.by] : []),
    ...singleRules(matter.rule.rule).flatMap((single) => (single.kind === "body-decides" ? [single.body] : [])),
  ]);
  const found = await findBodies(database, named, registry);
  return indexBodies([...found.values()].map(({ body }) => body));
}
