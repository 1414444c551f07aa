import { expect, type Ore, ore, oreFromWire, parseFraction } from "@omforent/kernel";
import {
  formatKroner,
  formatList,
  formatPercent,
  type Language,
  roundHalfAway,
} from "../../../kernel/domain/format.ts";
import { type Sentence, sentence } from "../sentence.ts";
import type { KeyFinding } from "./key-findings.ts";

export type Naming = { readonly language: Language; readonly nameOf: (participant: string) => string };

/** A finding as it is said: what stands in the proposal's text and on the page. */
export function findingSentence(finding: KeyFinding, { language, nameOf }: Naming): Sentence {
  const names = (ids: readonly string[]) => formatList(ids.map(nameOf), language);
  const money = (wire: string) => formatKroner(read(wire), language);
  const each = (wire: string) => formatKroner(ore(roundHalfAway(expect(parseFraction(wire)))), language);
  switch (finding.code) {
    case "todays-key-unknown":
    case "nothing-moves":
    case "between-yardsticks":
    case "costs-alone-unknown":
    case "all-gain":
      return sentence(`finding.${finding.code}`);
    case "moves":
      return sentence("finding.moves", {
        amount: money(finding.amount),
        more: names(finding.more),
        less: names(finding.less),
      });
    case "largest-increase":
      return sentence("finding.largest-increase", {
        name: nameOf(finding.participant),
        amount: money(finding.amount),
        percent: formatPercent(expect(parseFraction(finding.percent)), language),
      });
    case "per-inhabitant":
    case "per-inhabitant-today":
      return sentence(`finding.${finding.code}`, {
        most: nameOf(finding.most),
        mostPays: each(finding.mostPays),
        least: nameOf(finding.least),
        leastPays: each(finding.leastPays),
      });
    case "above-both-yardsticks":
    case "below-both-yardsticks":
    case "gains-by-leaving":
    case "cannot-tell-alone":
      return sentence(`finding.${finding.code}`, { names: names(finding.participants) });
    case "least-steady":
      return sentence("finding.least-steady", {
        name: nameOf(finding.participant),
        from: money(finding.from),
        to: money(finding.to),
        years: finding.years,
      });
  }
}

const read = (wire: string): Ore => expect(oreFromWire(wire));
