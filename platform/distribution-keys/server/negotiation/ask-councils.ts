import { render } from "@omforent/fairness";
import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { usualPath } from "../../../bodies/domain/index.ts";
import { asWriter, readForOwn } from "../../../bodies/server/index.ts";
import { type Cooperation, fieldsOf } from "../../../cooperations/domain/index.ts";
import { findCooperation } from "../../../cooperations/server/index.ts";
import { type Actor, notAllowed, type Signature } from "../../../kernel/domain/actor.ts";
import { type Holder, isHolder } from "../../../kernel/domain/holder.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { currentVersion, type Fallback, levelFromLaw } from "../../../matters/domain/index.ts";
import { addVersion, draftMatter, findMatters } from "../../../matters/server/index.ts";
import { keyInUse, sentence } from "../../domain/index.ts";
import { mayAskCouncils } from "../../domain/negotiation/index.ts";
import { keyHistoryOf } from "../key-history.ts";
import type { KeptNegotiation, KeptProposal } from "./kept-negotiation.ts";
import { matterProposal } from "./matter-proposal.ts";
import { findProposal, insertProposalMatter } from "./negotiation.store.ts";
import { saying } from "./proposal-words.ts";

export type AskCouncils = {
  readonly version: string;
  readonly holder: string;
  /** Of a new matter: the last day on which the answer may be final. */
  readonly finalBy: PlainDate | null;
  /** As the next version of a matter that has been sent; null: a new matter. */
  readonly matter: string | null;
};

type Asking = {
  readonly cooperation: Cooperation;
  readonly negotiation: KeptNegotiation;
  readonly proposal: KeptProposal;
  readonly fallback: Fallback | null;
  readonly holder: Holder;
};

/**
 * Makes a matter of a proposal, or the next version of one: exactly what lies on the table, and a draft of its holder until it is sent there.
 * Refusals: `negotiation/not-found`, `negotiation/not-allowed`, `negotiation/final-by-missing`, those of matters.
 */
export async function askCouncils(
  context: Context,
  { version, holder, finalBy, matter }: AskCouncils,
  actor: Actor,
): Promise<Result<{ readonly matter: string }>> {
  const found = await findProposal(context.database, version);
  const cooperation = found && (await findCooperation(context.database, found.negotiation.cooperationId));
  if (!found || !cooperation) return refuse("negotiation/not-found", { id: version.slice(0, 150) });
  const by = isHolder(holder) ? mayAskCouncils(actor, found.negotiation.table, holder) : null;
  if (!by || !isHolder(holder)) return notAllowed(actor, "negotiation/not-allowed");
  const asking = { ...found, cooperation, holder, fallback: await fallbackOf(context, cooperation, found, actor) };
  const asked =
    matter === null
      ? await newMatter(context, asking, finalBy, actor)
      : await nextVersion(context, asking, matter, actor);
  if (!asked.ok) return asked;
  return remember(context, { version, matter: asked.value, for: holder, by }, actor);
}

async function newMatter(
  context: Context,
  { cooperation, negotiation, proposal, fallback, holder }: Asking,
  finalBy: PlainDate | null,
  actor: Actor,
): Promise<Result<string>> {
  if (finalBy === null) return refuse("negotiation/final-by-missing", {}, { path: "finalBy" });
  const form = fieldsOf(cooperation).form.shown?.value ?? null;
  const drafted = await draftMatter(
    context,
    {
      holder,
      title: proposal.title,
      broughtBy: null,
      cooperation: cooperation.id,
      proposal: { ...matterProposal(cooperation.id, proposal), attachments: [] },
      participations: negotiation.table.participants.map((participant) => ({
        participant,
        how: "decides",
        path: usualPath(participant),
      })),
      rule: { rule: { kind: "unanimity" }, closing: "stays-open", clause: null },
      // Where no law that we have read says who decides, the councils themselves: an offer, which the draft shows and lets one change.
      level: (form && levelFromLaw(form, "key")) ?? { requires: "council-itself", clause: null },
      finalBy,
      hearingDeadline: null,
      minimums: [],
      fallback,
    },
    actor,
  );
  return drafted.ok ? ok(drafted.value.id) : drafted;
}

async function nextVersion(
  context: Context,
  { cooperation, proposal }: Asking,
  id: string,
  actor: Actor,
): Promise<Result<string>> {
  const [stored] = await readForOwn(context, actor, ({ database }) => findMatters(database, [id]));
  if (!stored) return refuse("matter/not-found", { id: id.slice(0, 100) });
  const { kind: _kind, id: _id, attachments: _none, ...draft } = matterProposal(cooperation.id, proposal);
  const added = await addVersion(
    context,
    {
      id,
      seen: currentVersion(stored.matter).proposal.version,
      revision: stored.revision,
      proposal: { ...draft, attachments: [] },
      note: proposal.agreed.reason,
      send: false,
    },
    actor,
  );
  if (!added.ok) return added;
  if (added.value.hash !== proposal.hash) throw new Error(`the matter ${id} is about another key`);
  return ok(id);
}

/** What holds on if not all agree: today's key, where it is known. */
async function fallbackOf(
  context: Context,
  cooperation: Cooperation,
  { proposal }: Pick<Asking, "proposal">,
  actor: Actor,
): Promise<Fallback | null> {
  const { versions, vocabulary } = await keyHistoryOf(context, cooperation, actor);
  const today = keyInUse(versions, context.today());
  if (!today) return null;
  const { language } = proposal;
  const said = render(today.key, vocabulary, language);
  return { text: saying(language)(sentence("proposal.fallback", { sentence: said })), clause: null };
}

type Remembered = { readonly version: string; readonly matter: string; readonly for: Holder; readonly by: Signature };

/** That this matter asks about this proposal: whoever wants to know the result asks the matter. */
const remember = (
  context: Context,
  { by, ...one }: Remembered,
  actor: Actor,
): Promise<Result<{ readonly matter: string }>> =>
  asWriter(context, actor, async (tx) => {
    await insertProposalMatter(tx, { ...one, at: context.now() }, by);
    return ok({ matter: one.matter });
  });
