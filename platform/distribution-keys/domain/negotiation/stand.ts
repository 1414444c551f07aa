import { type Sentence, sentence } from "../sentence.ts";

/** What the page's heading follows from: the proposals with their numbers, and where the round stands for the one who reads. */
export type Standing = {
  readonly proposals: readonly {
    readonly id: string;
    readonly number: number;
    readonly isOnTable: boolean;
    readonly isInForce: boolean;
    /** Adopted by every council that must decide. */
    readonly isAdopted: boolean;
    readonly isAsked: boolean;
    readonly validFrom: string;
  }[];
  readonly outlook: {
    readonly acceptableToAll: readonly string[];
    readonly asksTheLeast: string | null;
    readonly concessions: readonly { readonly proposal: string; readonly participant: string }[];
    readonly silent: readonly string[];
  } | null;
  readonly participants: number;
  /** How many are known to have shared an answer with everyone in this round, also one that is withheld from the reader. */
  readonly shared: number;
  readonly isEnded: boolean;
};

export type Saying = {
  readonly nameOf: (participant: string) => string;
  readonly dateOf: (date: string) => string;
  readonly numberWord: (count: number) => string;
  /** As the first word of a sentence. */
  readonly numberWordFirst: (count: number) => string;
};

/** The page's answer: how far the negotiation has come, and what comes next. */
export function standSentences(
  standing: Standing,
  saying: Saying,
): { readonly heading: Sentence; readonly next: Sentence } {
  const { proposals, outlook, participants, shared, isEnded } = standing;
  const said = (stand: string, params: Sentence["params"] = {}) => ({
    heading: sentence(`negotiation.stand.${stand}`, params),
    next: sentence(`negotiation.next.${stand}`, params),
  });
  const about = (id: string | undefined) => proposals.find((one) => one.id === id);
  const adopted = proposals.find(({ isInForce }) => isInForce) ?? proposals.find(({ isAdopted }) => isAdopted);
  if (adopted) {
    const params = { number: adopted.number, date: saying.dateOf(adopted.validFrom) };
    return said(adopted.isInForce ? "in-force" : "adopted", params);
  }
  if (isEnded) return said("ended");
  const asked = proposals.find(({ isAsked }) => isAsked);
  if (asked) return said("asked", { number: asked.number });
  if (outlook === null) return said("empty-table");
  const [accepted] = outlook.acceptableToAll;
  if (accepted !== undefined) return said("all-accept", { number: about(accepted)?.number ?? "" });
  if (shared === 0) return said("nobody-has-said", { count: proposals.filter(({ isOnTable }) => isOnTable).length });
  if (shared < participants)
    return said("some-have-said", { said: saying.numberWordFirst(shared), of: saying.numberWord(participants) });
  if (outlook.silent.length > 0) return said("not-all-open");
  const [concession] = outlook.concessions;
  if (concession)
    return said("one-yes", {
      number: about(concession.proposal)?.number ?? "",
      name: saying.nameOf(concession.participant),
    });
  return said("no-way", { number: about(outlook.asksTheLeast ?? undefined)?.number ?? "" });
}
