import { ok, type Result, refuse } from "@omforent/kernel";
import { asWriter, directoryWith, findBodies, namesIn, withNamesOf } from "../../../bodies/server/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import type { Language } from "../../../kernel/domain/language.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { askedVersion, casePaper } from "../../domain/index.ts";
import { knownMatter } from "../known-matter.ts";
import { plansFor } from "../read/plans-for.ts";
import { recordReading } from "../read/record-reading.ts";
import { standingFor } from "../standing.ts";
import { findVersionTexts } from "../store/matter.store.ts";
import { matterAddress } from "./outward.ts";
import type { Paper } from "./paper/paper.ts";
import { wordCasePaper } from "./paper/word-case-paper.ts";
import { languageOfForm } from "./wording.ts";

export type ReadCasePaper = {
  readonly matter: string;
  readonly participant: string;
  /** Null: the municipality's own form of Norwegian. */
  readonly language: Language | null;
  readonly origin: string;
};

/**
 * A matter's case paper for one participant, in words. Everybody reads that of a sent matter; reading a draft's is recorded. Refusals:
 * `matter/not-found`, `case-paper/not-a-participant`.
 */
export async function readCasePaper(
  context: Context,
  { matter: id, participant, language, origin }: ReadCasePaper,
  actor: Actor,
): Promise<Result<Paper>> {
  const directory = await directoryWith(context, []);
  const today = context.today();
  return asWriter(context, actor, async (tx) => {
    const known = await knownMatter(tx, id, actor, { textsOf: "" });
    if (!known.ok) return known;
    await recordReading(tx, { stored: known.value, actor, context });
    const { matter } = known.value;
    const { version } = askedVersion(matter).proposal;
    const text = (await findVersionTexts(tx, id, [version])).get(version) ?? "";
    const [first, ...rest] = matter.versions.map((one) =>
      one.proposal.version === version ? { ...one, proposal: { ...one.proposal, text } } : one,
    );
    const whole = { ...matter, versions: [first ?? matter.versions[0], ...rest] as const };
    const standing = (await standingFor(tx, [whole], { registry: directory.registry, today }))(whole);
    const plans = await plansFor(tx, [whole], today);
    const paper = casePaper(whole, { participant, today, standing, plans });
    if (!paper) return refuse("case-paper/not-a-participant", { participant: participant.slice(0, 100) });
    const cooperations = [...whole.participations.map((one) => one.participant), ...[whole.cooperation ?? []].flat()];
    const names = namesIn(await withNamesOf({ database: tx }, directory, cooperations));
    const bodies = await findBodies(tx, [...standing.bodies.keys()], directory.registry);
    return ok(
      wordCasePaper(paper, {
        language: language ?? languageOfForm(directory.registry.municipalities.get(participant)?.languageForm),
        names,
        bodies: (body) => bodies.get(body)?.body.name ?? body,
        address: matterAddress(origin, id, participant),
      }),
    );
  });
}
