import { ok, type Result, refuse } from "@omforent/kernel";
import { checkFigures, type Figures, figuresText } from "./figures.ts";

export const proposalKinds = [
  "key",
  "budget",
  "agreement",
  "strategy",
  "service-level",
  "location",
  "exit",
  "statement",
  "free-text",
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** What says that two texts are the same. The caller brings the function, since pure code has no cryptography of its own. */
export type Hash = string;
export type HashFunction = (text: string) => Hash;

/** A document beside the text, known by the hash of its bytes. */
export type Attachment = { readonly name: string; readonly hash: Hash };

/** What is asked, as its owner writes it. `terms` is the owner's own exact form (a key's tree), null for words alone. */
export type ProposalDraft = {
  readonly kind: ProposalKind;
  /** The owner's id of what is proposed: of a key, the key's. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly terms: string | null;
  /** What each would pay, where the proposal says; null: it has no figures. */
  readonly figures: Figures | null;
  readonly attachments: readonly Attachment[];
};

/** A frozen proposal (forslag): the hash stands for kind, id, text, terms, figures and attachments. The title may be mended. */
export type Proposal = ProposalDraft & { readonly version: number; readonly hash: Hash };

const longestTitle = 300;
/** Four megabytes and more of text: beyond any case paper. */
export const longestText = 4_000_000;

/** Refusals: `matter/title-missing`, `matter/title-too-long`, `matter/text-missing`, `matter/text-too-long`, those of `checkFigures`. */
export function freeze(draft: ProposalDraft, version: number, hash: HashFunction): Result<Proposal> {
  const title = draft.title.trim();
  if (title === "") return refuse("matter/title-missing", {}, { path: "title" });
  if (title.length > longestTitle) return refuse("matter/title-too-long", { most: longestTitle }, { path: "title" });
  const text = canonicalText(draft.text);
  if (text.trim() === "") return refuse("matter/text-missing", {}, { path: "text" });
  if (text.length > longestText) return refuse("matter/text-too-long", { most: longestText }, { path: "text" });
  const figures = checkFigures(draft.figures);
  if (!figures.ok) return figures;
  return ok({ ...draft, title, text, version, hash: hashOf({ ...draft, text }, hash) });
}

/** The same for the same content, however lines are broken and accents are composed; different for every other content. */
export function hashOf(
  { kind, id, text, terms, figures, attachments }: Omit<ProposalDraft, "title">,
  hash: HashFunction,
): Hash {
  const files = attachments
    .map((file) => [file.name, file.hash])
    .sort((a, b) => (a.join("\n") < b.join("\n") ? -1 : 1));
  const money = figures === null ? [] : [figuresText(figures)];
  return hash(JSON.stringify(["omforent/proposal/1", kind, id, canonicalText(text), terms, files, ...money]));
}

/** Line breaks as LF, accents composed, no blank lines at the end: what a copy from another program may change without changing a word. */
export const canonicalText = (text: string): string => text.replace(/\r\n?/g, "\n").normalize("NFC").trimEnd();

/** Whether a proposal's hash is the one of its content: false when somebody changed either. */
export const isIntact = (proposal: Proposal, hash: HashFunction): boolean => hashOf(proposal, hash) === proposal.hash;
