import type { Tools } from "./matter-ground.ts";

const theCooperation = "/api/v1/cooperations/nav-nord-fosen";

/** What Osen puts on the table about NAV Nord-Fosen; each proposal has a day of its own, so that none lies there twice. */
export const aKeyProposal = (validFrom: string) => ({
  holder: "municipality:5020",
  key: "likt",
  validFrom,
  basis: { year: 2026, amount: "1000000.00", amountIsReal: false },
});

/** A negotiation to stand on: a new one where the last visitor ended it. */
export function negotiationGround({ ask }: Pick<Tools, "ask">, nextDay: () => string) {
  const read = async () => (await ask("chief-executive", "GET", `${theCooperation}/negotiation`)).negotiation;
  const aProposal = async (): Promise<string> =>
    (await ask("chief-executive", "POST", `${theCooperation}/key-proposals`, aKeyProposal(nextDay()))).version;
  const aNegotiation = async () => {
    const known = await read();
    if (known && known.end === null) return known;
    await aProposal();
    return read();
  };
  const anAnswer = async () => {
    const negotiation = await aNegotiation();
    const { id, round, own } = negotiation;
    const seen = own?.revision ?? 0;
    const answer = { participant: "5020", round, seen, reason: "Det kan vi leve med" };
    const { revision } = await ask("chief-executive", "PUT", `/api/v1/negotiations/${id}/answer`, answer);
    return { id, round, revision };
  };
  return { aKeyProposal: aProposal, aNegotiation, anAnswer };
}
