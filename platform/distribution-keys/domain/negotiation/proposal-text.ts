import { type Key, render, type Vocabulary } from "@omforent/fairness";
import { fractions, type Ore, ore, type Result } from "@omforent/kernel";
import { formatDate, formatKroner, formatOre, minusSign } from "../../../kernel/domain/format.ts";
import { type Sentence, sentence } from "../sentence.ts";
import { yardsticks } from "../yardsticks.ts";
import { type Basis, type BasisFacts, splitIn } from "./basis.ts";
import { findingSentence, type Naming } from "./finding-sentence.ts";
import { type InKind, inKindEach } from "./in-kind.ts";
import type { KeyFinding } from "./key-findings.ts";
import type { ProposalTerms } from "./key-proposal.ts";
import type { ProposedFigures } from "./proposed-figures.ts";

export type Proposed = {
  readonly cooperationName: string;
  readonly key: Key;
  readonly terms: ProposalTerms;
  readonly basis: Basis;
  readonly facts: BasisFacts;
  readonly figures: ProposedFigures;
  readonly findings: readonly KeyFinding[];
  readonly vocabulary: Vocabulary;
};

export type Wording = Naming & { readonly say: (sentence: Sentence) => string };

/** The text that councils are asked to adopt: the key as a sentence, what goes with it, and what each pays, under short headings. */
export function proposalText(proposed: Proposed, wording: Wording): string {
  const { say, language } = wording;
  const { key, terms, vocabulary, findings } = proposed;
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", say(sentence(`proposal.heading.${heading}`)), ...lines];
  return [
    say(sentence("proposal.about", { name: proposed.cooperationName })),
    ...part("key", [
      `«${render(key, vocabulary, language)}»`,
      say(sentence("proposal.valid-from", { date: formatDate(terms.validFrom, language) })),
    ]),
    ...part("phase-in", phaseInLines(terms, wording)),
    ...part("advances", advancesLines(terms, wording)),
    ...part("in-kind", inKindLines(proposed, wording)),
    ...part("each", eachLines(proposed, wording)),
    ...part(
      "findings",
      findings.map((one) => say(findingSentence(one, wording))),
    ),
    ...part("reason", terms.reason === null ? [] : [terms.reason]),
  ].join("\n");
}

const phaseInLines = ({ phaseIn, phaseInWords }: ProposalTerms, { say }: Wording): readonly string[] => {
  const said = phaseInWords === null ? [] : [phaseInWords];
  if (phaseIn === null) return said.length > 0 ? said : [say(sentence("proposal.phase-in.none"))];
  const { firstYear, years } = phaseIn;
  return [say(sentence("proposal.phase-in", { firstYear, years, lastYear: firstYear + years - 1 })), ...said];
};

const advancesLines = ({ advances }: ProposalTerms, { say }: Wording): readonly string[] =>
  advances === null
    ? [say(sentence("proposal.advances.nothing"))]
    : [
        ...(advances.rule === "in-own-words" ? [] : [say(sentence(`proposal.advances.${advances.rule}`))]),
        ...(advances.words === null ? [] : [advances.words]),
      ];

const inKindLines = (proposed: Proposed, wording: Wording): readonly string[] =>
  proposed.terms.inKind.map((one) => {
    const { say, nameOf } = wording;
    const each = inKindEach(one, sharesFor(one, proposed));
    if (each === null) return say(sentence("proposal.in-kind.words", { what: one.what }));
    const list = each.map(({ id, count }) => `${nameOf(id)} ${count}`).join(", ");
    return say(sentence(`proposal.in-kind.${one.by}`, { what: one.what, total: one.count ?? 0, each: list }));
  });

/** By the yardstick that the duty names; nobody's share where its figures are not known. */
function sharesFor({ by }: InKind, { basis, facts }: Proposed) {
  const split: Result<{ readonly shares: ProposedFigures["after"]["shares"] }> | null =
    by && splitIn(basis.year, yardsticks[by], basis, facts);
  if (!split?.ok) return [];
  return split.value.shares.map(({ id, fraction: share }) => ({ id, share: share ?? fractions.zero }));
}

function eachLines({ basis, figures }: Proposed, { say, nameOf, language }: Wording): readonly string[] {
  const { before, after } = figures;
  const intro = sentence(basis.amountIsReal ? "proposal.each.of" : "proposal.each.of-example", {
    amount: formatKroner(basis.amount, language),
    year: basis.year,
  });
  return [
    say(intro),
    ...after.shares.map(({ id, amount }, at) => {
      const was = before?.shares[at]?.amount ?? null;
      const params = { name: nameOf(id), amount: formatOre(amount, language) };
      if (was === null) return say(sentence("proposal.each.line", params));
      const change = ore(amount - was);
      return say(
        sentence("proposal.each.line-change", {
          ...params,
          before: formatOre(was, language),
          change: `${change > 0n ? "+" : ""}${signed(change, language)}`,
        }),
      );
    }),
  ];
}

const signed = (amount: Ore, language: Naming["language"]): string =>
  amount < 0n ? `${minusSign}${formatOre(ore(-amount), language)}` : formatOre(amount, language);
