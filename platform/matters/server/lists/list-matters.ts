import type { PlainDate } from "@omforent/kernel";
import { ok, type Result } from "@omforent/kernel";
import { directoryWith, type Names, namesIn, readForOwn, withNamesOf } from "../../../bodies/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import type { MatterListWire, MatterStateWire, MatterSummaryWire } from "../../contract.ts";
import { askedVersion, mayKnowOfMatter, resultOf, type Standing, sentOn } from "../../domain/index.ts";
import { standingFor } from "../standing.ts";
import { findMatters } from "../store/matter.store.ts";
import { heldOf, type StoredMatter } from "../store/stored-matter.ts";
import { findMatterIds, type MatterFilter } from "./find-ids.store.ts";

export type ListMatters = MatterFilter & {
  readonly state?: MatterStateWire | undefined;
  readonly limit: number;
  readonly offset: number;
};

/** Matters that have been sent, and the drafts of the reader's own holders, each with its result as it stands. */
export async function listMatters(
  context: Context,
  { state, limit, offset, ...filter }: ListMatters,
  actor: Actor,
): Promise<Result<MatterListWire>> {
  const directory = await directoryWith(context, []);
  const today = context.today();
  const isDraft = state === "draft";
  // the result is computed, never stored: where it is asked for, all that could be meant are computed
  const computesAll = state !== undefined && !isDraft;
  return readForOwn(context, actor, async ({ database }) => {
    const ids = await findMatterIds(database, { ...filter, ...(state === undefined ? {} : { isSent: !isDraft }) });
    const stored = await findMatters(database, computesAll ? ids : ids.slice(offset, offset + limit));
    const matters = stored.map(({ matter }) => matter);
    const standing = await standingFor(database, matters, { registry: directory.registry, today });
    const cooperations = matters.flatMap(({ cooperation }) => cooperation ?? []);
    const names = namesIn(await withNamesOf({ database }, directory, cooperations));
    const lines = inOrder(stored, ids)
      .filter((one) => mayKnowOfMatter(actor, heldOf(one)))
      .map((one) => summaryOf(one, { names, today, standing: standing(one.matter) }));
    if (!computesAll) return ok({ matters: lines, total: ids.length });
    const those = lines.filter((line) => line.state === state);
    return ok({ matters: those.slice(offset, offset + limit), total: those.length });
  });
}

const inOrder = (stored: readonly StoredMatter[], ids: readonly string[]): readonly StoredMatter[] => {
  const byId = new Map(stored.map((one) => [one.matter.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

type Around = { readonly names: Names; readonly today: PlainDate; readonly standing: Standing };

export function summaryOf(
  { matter, holder, holderName }: StoredMatter,
  { names, today, standing }: Around,
): MatterSummaryWire {
  const { proposal } = askedVersion(matter);
  const { state, counted, missing } = resultOf(matter, today, standing);
  const { cooperation } = matter;
  return {
    id: matter.id,
    title: matter.title,
    kind: proposal.kind,
    state: sentOn(matter) === null ? "draft" : state,
    holder,
    holderName,
    cooperation: cooperation === null ? null : { id: cooperation, name: names(cooperation) },
    version: proposal.version,
    sentOn: sentOn(matter),
    finalBy: matter.finalBy,
    hearingDeadline: matter.hearingDeadline,
    decides: matter.participations.filter(({ how }) => how === "decides").length,
    for: counted.filter(({ stance }) => stance === "for").length,
    against: counted.filter(({ stance }) => stance === "against").length,
    missing: missing.length,
  };
}
