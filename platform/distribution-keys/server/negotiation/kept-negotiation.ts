import { type Fraction, fraction, type Ore, type PlainDate } from "@omforent/kernel";
import type { Holder } from "../../../kernel/domain/holder.ts";
import type { Answer, Negotiation } from "../../../matters/domain/index.ts";
import type { KeyVersion } from "../../domain/index.ts";
import type { Basis, FigureYear, KeyFinding, ProposalTerms, Table } from "../../domain/negotiation/index.ts";

/** A proposal as it was put on the table, with the key version that it is. */
export type KeptProposal = {
  readonly version: KeyVersion;
  readonly round: number;
  readonly participant: string | null;
  readonly proposedFor: Holder;
  readonly proposedForName: string;
  readonly on: PlainDate;
  readonly language: "nb" | "nn" | "en";
  readonly title: string;
  readonly text: string;
  readonly terms: string;
  readonly hash: string;
  readonly agreed: ProposalTerms;
  readonly figures: { readonly source: string; readonly years: readonly FigureYear[] };
  readonly findings: readonly KeyFinding[];
  readonly amounts: readonly Ore[];
};

/** An answer as far as the database shows it to the one who asks: without contents when it is withheld from her. */
export type KeptAnswer = Omit<Answer, "maximum" | "verdicts" | "conditions" | "reason"> & {
  readonly id: string;
  readonly round: number;
  readonly holder: Holder;
  readonly mediator: Holder | null;
  readonly exemption: { readonly reason: string; readonly decidedBy: string } | null;
  readonly contents: Pick<Answer, "maximum" | "verdicts" | "conditions" | "reason"> | null;
  /** Of one's own private answer; null: it has been shared. */
  readonly revision: number | null;
};

export type KeptNegotiation = {
  readonly id: string;
  readonly cooperationId: string;
  readonly table: Table;
  readonly basis: Basis;
  readonly openedOn: PlainDate;
  readonly openedFor: Holder;
  readonly openedForName: string;
  readonly end: { readonly on: PlainDate; readonly reason: string; readonly by: string } | null;
  /** The oldest first; never empty. */
  readonly rounds: readonly { readonly number: number; readonly openedOn: PlainDate }[];
};

/** As the domain of matters knows a negotiation. Answers whose contents are not for the viewer are not there at all. */
export function asNegotiation(
  { id, table, basis, rounds }: KeptNegotiation,
  proposals: readonly KeptProposal[],
  answers: readonly KeptAnswer[],
): Negotiation {
  const [first, ...rest] = rounds.map(({ number, openedOn }, at) => ({
    number,
    openedOn,
    closedOn: rounds[at + 1]?.openedOn ?? null,
    proposals: proposals
      .filter(({ round }) => round === number)
      .map(({ version, participant, on, title, hash, amounts }) => ({
        id: version.id,
        by: participant,
        on,
        sentence: title,
        hash,
        shares: [amounts.map((amount): Fraction => fraction(amount, basis.amount))],
      })),
    answers: answers
      .filter(({ round }) => round === number)
      .flatMap(({ participant, on, sharing, contents }) =>
        contents ? [{ participant, on, sharing, ...contents }] : [],
      ),
  }));
  if (!first) throw new Error(`negotiation ${id} has no round`); // the first is opened with it
  const years = [{ name: String(basis.year), amount: basis.amount }];
  return { id, participants: table.participants, years, rounds: [first, ...rest] };
}

export const currentRoundOf = ({ rounds }: Pick<KeptNegotiation, "rounds">): number => rounds.at(-1)?.number ?? 1;
