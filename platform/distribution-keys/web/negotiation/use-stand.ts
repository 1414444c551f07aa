import { useFormat } from "../../../kernel/web/format.ts";
import type { Sentence } from "../../domain/index.ts";
import { standSentences } from "../../domain/negotiation/stand.ts";
import { type Negotiation, useTable } from "./at-the-table.ts";

/** The page's heading and lead: where it stands for the one who reads, and what comes next. */
export function useStand(): { readonly heading: Sentence; readonly next: Sentence; readonly negotiation: Negotiation } {
  const { negotiation, proposals, nameOf } = useTable();
  const format = useFormat();
  const standing = {
    proposals: proposals.map(({ id, number, round, inForce, matter, validFrom }) => ({
      id,
      number,
      isOnTable: round === negotiation.round,
      isInForce: inForce,
      isAdopted: matter !== null && matter.since !== null && !matter.superseded,
      isAsked: matter !== null && matter.state === "open",
      validFrom,
    })),
    outlook: negotiation.outlook,
    participants: negotiation.participants.length,
    shared: new Set(
      negotiation.answers
        .filter(({ round, sharing }) => round === negotiation.round && sharing === "everyone")
        .map(({ participant }) => participant),
    ).size,
    isEnded: negotiation.end !== null,
  };
  const saying = {
    nameOf,
    dateOf: format.date,
    numberWord: format.numberWord,
    numberWordFirst: format.numberWordFirst,
  };
  return { ...standSentences(standing, saying), negotiation };
}
