import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { indexBodies } from "../../bodies/domain/index.ts";
import { findBodies, isKnown, withNamesOf } from "../../bodies/server/index.ts";
import { type Cooperation, type Directory, fieldsOf } from "../../cooperations/domain/index.ts";
import { findCooperation } from "../../cooperations/server/index.ts";
import { type Holder, idOf, kindOf } from "../../kernel/domain/holder.ts";
import type { Transaction } from "../../kernel/server/context.ts";
import {
  chooseLevel,
  type DecisionLevel,
  type Fallback,
  type Figures,
  levelFromLaw,
  type Matter,
  type MatterRule,
  type Minimum,
  mayConcern,
  openMatter,
  type Participation,
  type ProposalDraft,
  type ProposalKind,
  pathsHold,
} from "../domain/index.ts";
import { sha256 } from "./hash.ts";
import type { KeptAttachment } from "./store/stored-matter.ts";

/** A proposal as it is written: attachments are named by their ids. */
export type WrittenProposal = {
  readonly kind: ProposalKind;
  /** Null: the matter's own. */
  readonly id: string | null;
  readonly title: string;
  readonly text: string;
  readonly terms: string | null;
  readonly figures: Figures | null;
  readonly attachments: readonly string[];
};

/** A matter as its holder writes it. */
export type WrittenMatter = {
  readonly title: string;
  readonly broughtBy: string | null;
  readonly cooperation: string | null;
  readonly proposal: WrittenProposal;
  readonly participations: readonly Participation[];
  readonly rule: MatterRule;
  /** Null: what the law says. */
  readonly level: DecisionLevel | null;
  readonly finalBy: PlainDate;
  readonly hearingDeadline: PlainDate | null;
  readonly minimums: readonly Minimum[];
  readonly fallback: Fallback | null;
};

export type Composing = {
  readonly tx: Transaction;
  readonly today: PlainDate;
  readonly directory: Directory;
  readonly id: string;
  readonly holder: Holder;
  readonly holderName: string;
  readonly attachments: ReadonlyMap<string, KeptAttachment>;
};

/**
 * The matter that is written, checked against everybody it names. Refusals: those of opening a matter and of its paths, `cooperation/not-found`,
 * `matter/not-concerned`, `matter/level-unknown`, `matter/level-below-law`, `matter/unknown-attachment`, `matter/unknown-body`.
 */
export async function composeMatter(
  { tx, today, directory, id, holder, holderName, attachments }: Composing,
  written: WrittenMatter,
): Promise<Result<Matter>> {
  const cooperation = written.cooperation === null ? null : await findCooperation(tx, written.cooperation);
  if (written.cooperation !== null) {
    if (!cooperation) return refuse("cooperation/not-found", { id: written.cooperation.slice(0, 100) });
    const mediator = kindOf(holder) === "cooperation" ? await findCooperation(tx, idOf(holder)) : null;
    if (!mayConcern(holder, cooperation, { mediator, today }))
      return refuse("matter/not-concerned", { cooperation: cooperation.id }, { path: "cooperation" });
  }
  const chosen = chooseLevel(written.level, lawsLevel(cooperation, written.proposal.kind));
  if (!chosen.ok) return chosen;
  const level = chosen.value;
  if (!level) return refuse("matter/level-unknown", { kind: written.proposal.kind }, { path: "level" });
  const proposal = draftOf(written.proposal, id, attachments);
  if (!proposal.ok) return proposal;
  const opened = openMatter(
    {
      ...written,
      id,
      title: written.title.trim() || proposal.value.title,
      broughtBy: written.broughtBy ?? holderName,
      proposal: proposal.value,
      level,
    },
    sha256,
  );
  if (!opened.ok) return opened;
  const hold = await namesHold(tx, directory, opened.value);
  return hold.ok ? opened : hold;
}

const lawsLevel = (cooperation: Cooperation | null, kind: ProposalKind): DecisionLevel | null => {
  const form = cooperation && (fieldsOf(cooperation).form.shown?.value ?? null);
  return form ? levelFromLaw(form, kind) : null;
};

/** With the ids of attachments as names and hashes. Refusal: `matter/unknown-attachment`. */
export function draftOf(
  { id, attachments: ids, ...written }: WrittenProposal,
  matter: string,
  known: ReadonlyMap<string, KeptAttachment>,
): Result<ProposalDraft> {
  const unknown = ids.find((one) => !known.has(one));
  if (unknown !== undefined)
    return refuse("matter/unknown-attachment", { attachment: unknown.slice(0, 100) }, { path: "proposal/attachments" });
  const attachments = ids.flatMap((one) => {
    const file = known.get(one);
    return file ? [{ name: file.name, hash: file.sha256 }] : [];
  });
  return ok({ ...written, id: id ?? matter, attachments });
}

async function namesHold(tx: Transaction, directory: Directory, matter: Matter): Promise<Result<true>> {
  const participants = matter.participations.map(({ participant }) => participant);
  const names = await withNamesOf({ database: tx }, directory, participants);
  const paths = matter.participations.flatMap(({ path }) => path);
  const bodies = await findBodies(tx, paths, directory.registry);
  return pathsHold(matter.participations, indexBodies([...bodies.values()].map(({ body }) => body)), (participant) =>
    isKnown(names, participant),
  );
}
