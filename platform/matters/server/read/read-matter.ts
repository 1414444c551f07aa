import { ok, type PlainDate, type Result } from "@omforent/kernel";
import {
  asWriter,
  bodyToWire,
  clauseToWire,
  directoryWith,
  type Names,
  namesIn,
  withNamesOf,
} from "../../../bodies/server/index.ts";
import type { Directory } from "../../../cooperations/domain/index.ts";
import type { Actor } from "../../../kernel/domain/actor.ts";
import { idOf } from "../../../kernel/domain/holder.ts";
import type { Context, Transaction } from "../../../kernel/server/context.ts";
import type { MatterWire, TextChangeWire } from "../../contract.ts";
import {
  answeringBody,
  askedVersion,
  assessDecision,
  currentVersion,
  type Matter,
  resultOf,
  scheduleOf,
  sentOn,
  sideBySide,
  story,
  unansweredViews,
  type Version,
} from "../../domain/index.ts";
import { knownMatter } from "../known-matter.ts";
import { standingFor } from "../standing.ts";
import { findShortProposedTexts, findVersionTexts } from "../store/matter.store.ts";
import { heldOf, type StoredMatter } from "../store/stored-matter.ts";
import { ruleToJson } from "../store/terms-json.ts";
import { changesBetweenTexts } from "./changes-to-wire.ts";
import { decisionToWire } from "./decision-to-wire.ts";
import { fallbackToWire, forParticipant } from "./for-participant.ts";
import { mayDo } from "./may-do.ts";
import { plansFor } from "./plans-for.ts";
import { recordReading } from "./record-reading.ts";
import { resultToWire } from "./result-to-wire.ts";
import { scheduleToWire } from "./schedule-to-wire.ts";
import { versionToWire } from "./version-to-wire.ts";
import { viewToWire } from "./view-to-wire.ts";

export type ReadMatter = { readonly id: string; readonly participant: string | null };

/** All long texts of a page together, in characters; what is longer is at its own address. */
const allText = 300_000;
/** Proposed texts up to this are laid beside the version on the page itself. */
const allProposed = 400_000;

/**
 * One matter with everything its page needs, computed by the domain: the result and why, deadlines, views beside replies, the story, and what it is
 * for one participant. What has been sent is read by everybody; reading a draft is recorded. Refusal: `matter/not-found`.
 */
export async function readMatter(
  context: Context,
  { id, participant }: ReadMatter,
  actor: Actor,
): Promise<Result<MatterWire>> {
  const directory = await directoryWith(context, []);
  return asWriter(context, actor, async (tx) => {
    const known = await knownMatter(tx, id, actor);
    if (!known.ok) return known;
    await recordReading(tx, { stored: known.value, actor, context });
    return ok(await pageOf(tx, { stored: known.value, participant, actor, directory, today: context.today() }));
  });
}

type PageOf = {
  readonly stored: StoredMatter;
  readonly participant: string | null;
  readonly actor: Actor;
  readonly directory: Directory;
  readonly today: PlainDate;
};

async function pageOf(tx: Transaction, page: PageOf): Promise<MatterWire> {
  const { actor, today } = page;
  const stored = await withShownTexts(tx, page.stored);
  const { matter } = stored;
  const names = namesIn(await withNamesOf({ database: tx }, page.directory, namedIn(stored)));
  const standing = (await standingFor(tx, [matter], { registry: page.directory.registry, today }))(matter);
  const result = resultOf(matter, today, standing);
  const plans = await plansFor(tx, [matter], today);
  const schedule = scheduleOf(matter, today, standing, plans);
  const assessed = new Map(
    matter.decisions.map((decision) => [decision.id, assessDecision(decision, matter, standing)] as const),
  );
  const mostText = Math.max(200, Math.floor(allText / Math.max(1, matter.decisions.length + matter.views.length)));
  const around = { stored, standing, assessed, mostText };
  const viewAround = { stored, mostText, changes: await changesOfViews(tx, stored) };
  const { participant } = page;
  return {
    ...termsToWire(stored, names),
    ...versionsToWire(stored),
    bodies: [...standing.bodies.values()].map((body) => bodyToWire(body, names(body.holder))),
    scheduled: matter.scheduled.map((one) => ({ ...one })),
    state: sentOn(matter) === null ? "draft" : result.state,
    result: resultToWire(result),
    schedule: scheduleToWire(schedule),
    decisions: matter.decisions.map((decision) => decisionToWire(decision, around)),
    views: sideBySide(matter, standing).map((one) => viewToWire(one, viewAround)),
    unansweredViews: unansweredViews(matter, today).map((view) => view.id),
    story: story(matter, today, standing).map((entry) => ({ ...entry, params: { ...entry.params } })),
    forParticipant:
      participant === null ? null : forParticipant({ participant, today, standing, plans, schedule, names, around }),
    may: mayDo(actor, stored, standing),
  };
}

const namedIn = ({ matter, holder }: StoredMatter): readonly string[] => [
  ...matter.participations.map(({ participant }) => participant),
  ...(matter.cooperation === null ? [] : [matter.cooperation]),
  idOf(holder),
];

function termsToWire(stored: StoredMatter, names: Names) {
  const { matter, holder, holderName, revision } = stored;
  const { cooperation, hearingClosing: closing } = matter;
  return {
    id: matter.id,
    revision,
    title: matter.title,
    holder,
    holderName,
    broughtBy: matter.broughtBy,
    cooperation: cooperation === null ? null : { id: cooperation, name: names(cooperation) },
    sentOn: heldOf(stored).sentOn as PlainDate | null, // of the matter itself
    finalBy: matter.finalBy,
    hearingDeadline: matter.hearingDeadline,
    minimums: matter.minimums.map(({ clause, ...one }) => ({ ...one, clause: clause && clauseToWire(clause) })),
    fallback: matter.fallback && fallbackToWire(matter.fallback),
    rule: structuredClone(ruleToJson(matter.rule)) as MatterWire["rule"],
    level: { requires: matter.level.requires, clause: matter.level.clause && clauseToWire(matter.level.clause) },
    participations: matter.participations.map((one) => ({
      participant: one.participant,
      name: names(one.participant),
      how: one.how,
      path: [...one.path],
      answersBy: answeringBody(one),
    })),
    hearingClosing: closing && {
      on: closing.on,
      by: closing.by,
      breach: closing.breach && { ...closing.breach, views: [...closing.breach.views] },
    },
    withdrawn: matter.withdrawn && { ...matter.withdrawn },
  };
}

/** The version that is asked about with what changed since the one before it, and the next one while it is the holder's own. */
function versionsToWire(stored: StoredMatter): Pick<MatterWire, "asked" | "draft" | "versions"> {
  const { matter } = stored;
  const asked = askedVersion(matter);
  const newest = currentVersion(matter);
  return {
    asked: versionToWire(asked, stored, changesSinceBefore(matter, asked)),
    draft: newest === asked ? null : versionToWire(newest, stored, changesSinceBefore(matter, newest)),
    versions: matter.versions.map(({ proposal, note, sentOn: on }) => ({
      version: proposal.version,
      title: proposal.title,
      hash: proposal.hash,
      note,
      sentOn: on,
    })),
  };
}

function changesSinceBefore({ versions }: Matter, version: Version): TextChangeWire[] | null {
  const before = versions[versions.indexOf(version) - 1];
  return before ? changesBetweenTexts(before.proposal.text, version.proposal.text) : null;
}

/** With the texts of the version that is asked about, of the draft after it, and of the one before each. */
async function withShownTexts(tx: Transaction, stored: StoredMatter): Promise<StoredMatter> {
  const { versions } = stored.matter;
  const shown = [askedVersion(stored.matter), currentVersion(stored.matter)].flatMap((version) => {
    const at = versions.indexOf(version);
    return versions.slice(Math.max(0, at - 1), at + 1).map(({ proposal }) => proposal.version);
  });
  const texts = await findVersionTexts(tx, stored.matter.id, [...new Set(shown)]);
  const [first, ...rest] = versions.map((version) => ({
    ...version,
    proposal: { ...version.proposal, text: texts.get(version.proposal.version) ?? "" },
  }));
  return { ...stored, matter: { ...stored.matter, versions: [first!, ...rest] } }; // as many as there were
}

/** What each view wants changed in the version it had, where all of them together are short enough for a page. */
async function changesOfViews(
  tx: Transaction,
  { matter, views }: StoredMatter,
): Promise<Map<string, TextChangeWire[]>> {
  const changes = new Map<string, TextChangeWire[]>();
  if (![...views.values()].some(({ proposedLength }) => proposedLength !== null)) return changes;
  const proposed = await findShortProposedTexts(tx, matter.id, allProposed);
  const wanted = matter.views.filter(({ id }) => proposed.has(id));
  const bases = await findVersionTexts(tx, matter.id, [...new Set(wanted.map(({ version }) => version))]);
  for (const { id, version } of wanted)
    changes.set(id, changesBetweenTexts(bases.get(version) ?? "", proposed.get(id) ?? ""));
  return changes;
}
