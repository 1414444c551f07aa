import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import { currentVersion, type Matter } from "./matter.ts";
import { freeze, type HashFunction, type ProposalDraft } from "./proposal.ts";

export type NewVersion = {
  readonly draft: ProposalDraft;
  /** The version that whoever writes has seen: two who write at once do not overwrite each other. */
  readonly seen: number;
  /** What changed and why, for everyone to read. */
  readonly note: string | null;
  /** The day it goes out; null: it is kept as a draft. */
  readonly sentOn: PlainDate | null;
};

/**
 * Adds a version. What was adopted stays adopted only where the text is the same: that follows from the hash, and nothing is copied.
 * A draft that was never sent is replaced. Refusals: those of `freeze`, `matter/version-not-newest` with both texts, `matter/other-proposal`,
 * `matter/withdrawn`.
 */
export function addVersion(
  matter: Matter,
  { draft, seen, note, sentOn }: NewVersion,
  hash: HashFunction,
): Result<Matter> {
  if (matter.withdrawn) return refuse("matter/withdrawn", { on: matter.withdrawn.on });
  const { proposal: current, sentOn: currentSent } = currentVersion(matter);
  if (draft.kind !== current.kind || draft.id !== current.id)
    return refuse("matter/other-proposal", { kind: draft.kind, id: draft.id }, { path: "proposal" });
  if (seen !== current.version)
    return refuse(
      "matter/version-not-newest",
      { seen, newest: current.version, theirs: current.text, yours: draft.text },
      { path: "text" },
    );
  const isDraft = currentSent === null;
  const frozen = freeze(draft, isDraft ? current.version : current.version + 1, hash);
  if (!frozen.ok) return frozen;
  const version = { proposal: frozen.value, sentOn, note };
  const [first, ...rest] = matter.versions;
  if (!isDraft) return ok({ ...matter, versions: [first, ...rest, version] });
  return ok({ ...matter, versions: rest.length === 0 ? [version] : [first, ...rest.slice(0, -1), version] });
}

/** Takes a matter back. Refusals: `matter/withdrawn`, `matter/reason-missing`. */
export function withdraw(matter: Matter, on: PlainDate, reason: string): Result<Matter> {
  if (matter.withdrawn) return refuse("matter/withdrawn", { on: matter.withdrawn.on });
  if (reason.trim() === "") return refuse("matter/reason-missing", {}, { path: "reason" });
  return ok({ ...matter, withdrawn: { on, reason: reason.trim() } });
}
