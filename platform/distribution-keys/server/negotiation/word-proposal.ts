import { ok, type Result, refuse } from "@omforent/kernel";
import { formatDate, formatKroner, formatList, type Language } from "../../../kernel/domain/format.ts";
import { sentence } from "../../domain/index.ts";
import { type Proposed, proposalText, termsText } from "../../domain/negotiation/index.ts";
import type { KeptProposal } from "./kept-negotiation.ts";
import { saying } from "./proposal-words.ts";

const longestTitle = 300;

/** What councils are asked to adopt, in words: the title, the text, the exact terms, and what the figures are from. */
export function wordProposal(
  proposed: Proposed,
  { language, title }: { readonly language: Language; readonly title: string | null },
): Result<Pick<KeptProposal, "title" | "text" | "terms" | "figures">> {
  const say = saying(language);
  const { terms, basis, cooperationName, key } = proposed;
  const names = new Map(basis.participants.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const date = formatDate(terms.validFrom, language);
  const called = title?.trim() || say(sentence("proposal.title", { name: cooperationName, date }));
  if (called.length > longestTitle)
    return refuse("negotiation/title-too-long", { most: longestTitle }, { path: "title" });
  const sources = [
    ...new Set(proposed.facts.figures.flatMap(({ source }) => (source === null ? [] : [source]))),
  ].sort();
  const from = sentence(basis.amountIsReal ? "proposal.source" : "proposal.source-example", {
    amount: formatKroner(basis.amount, language),
    year: basis.year,
    sources: formatList(sources, language),
  });
  return ok({
    title: called,
    text: proposalText(proposed, { language, nameOf, say }),
    terms: termsText(key, terms),
    figures: { source: say(from).slice(0, 2000), years: proposed.figures.years },
  });
}
