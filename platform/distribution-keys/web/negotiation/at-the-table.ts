import type { Ore } from "@omforent/kernel";
import { oreFromWire } from "@omforent/kernel";
import { createContext, useContext } from "react";
import type { KeyProposalWire, NegotiationWire } from "../../contract.ts";

export type Negotiation = NonNullable<NegotiationWire["negotiation"]>;

/** A proposal with the number that it is called by through the whole negotiation: «Forslag 2». */
export type Numbered = KeyProposalWire & { readonly number: number };

export type AtTheTable = {
  readonly cooperation: NegotiationWire["cooperation"];
  readonly negotiation: Negotiation;
  readonly proposals: readonly Numbered[];
  /** Those of this round. */
  readonly onTable: readonly Numbered[];
  /** The reader's own municipality, if she sits at the table for one. */
  readonly own: string | null;
  readonly nameOf: (id: string) => string;
  readonly numberOf: (proposal: string) => number;
};

const Table = createContext<AtTheTable | null>(null);
export const TableProvider = Table.Provider;

export function useTable(): AtTheTable {
  const table = useContext(Table);
  if (!table) throw new Error("outside the page of a negotiation");
  return table;
}

export function tableOf(cooperation: NegotiationWire["cooperation"], negotiation: Negotiation): AtTheTable {
  const proposals = negotiation.proposals.map((one, at) => ({ ...one, number: at + 1 }));
  const names = new Map([
    ...negotiation.participants.map(({ id, name }) => [id, name] as const),
    ...negotiation.mediators.map(({ holder, name }) => [holder, name] as const),
  ]);
  const numbers = new Map(proposals.map(({ id, number }) => [id, number]));
  return {
    cooperation,
    negotiation,
    proposals,
    onTable: proposals.filter(({ round }) => round === negotiation.round),
    own: negotiation.seat?.kind === "participant" ? negotiation.seat.id : null,
    nameOf: (id) => names.get(id) ?? id,
    numberOf: (id) => numbers.get(id) ?? 0,
  };
}

/** The participants in the order of the table, the reader's own first. */
export const ownFirstIn = ({ negotiation, own }: Pick<AtTheTable, "negotiation" | "own">) =>
  [...negotiation.participants].sort((a, b) => Number(b.id === own) - Number(a.id === own));

/** Money from the wire, whose schema says that it is kroner. */
export function moneyIn(wire: string | null | undefined): Ore | null {
  const read = wire === null || wire === undefined ? null : oreFromWire(wire);
  return read?.ok ? read.value : null;
}
