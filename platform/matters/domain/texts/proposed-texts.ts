import { type Matter, versionOf } from "../matter.ts";
import type { ProposedText } from "./merge-texts.ts";

/** Whose words: a view's, or those of a body that adopted with changes. `from` is the id of the view or the decision. */
export type ProposedBy = ProposedText & { readonly body: string; readonly kind: "view" | "decision" };

/** All the words that bodies have proposed for a version, to be laid beside it. */
export function proposedTexts(matter: Matter, version: number): readonly ProposedBy[] {
  const base = versionOf(matter, version)?.proposal.text;
  const views = matter.views.flatMap((view): ProposedBy[] =>
    view.version === version && view.proposedText !== null
      ? [{ from: view.id, body: view.body, kind: "view", text: view.proposedText }]
      : [],
  );
  const decisions = matter.decisions.flatMap(({ id, body, on, outcome }): ProposedBy[] =>
    on.version === version && outcome.kind === "adopted-with-changes" && outcome.text !== null
      ? [{ from: id, body, kind: "decision", text: outcome.text.replace(/\r\n?/g, "\n") }]
      : [],
  );
  return [...views, ...decisions].filter(({ text }) => text !== base);
}
