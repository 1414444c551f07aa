import type { Tools } from "./matter-ground.ts";
import type { RouteCase } from "./route-cases.ts";

const agreedDecisions = "/api/v1/cooperations/nav-nord-fosen/agreed-decisions";
const budget = `${agreedDecisions}/budget`;

/** What the agreement says of the budget; another place each time, since what stands already is not registered again. */
const anAgreed = (seen: number, place: string) => ({
  seen,
  decides: { kind: "law", body: "each-council" },
  heard: null,
  document: "Prøve av tilgang",
  place,
});

/** Something that stands, and the revision that it has. */
export function agreedGround({ ask }: Pick<Tools, "ask">) {
  let count = 0;
  const nextPlace = (): string => {
    count += 1;
    return `§ ${count}`;
  };
  const anAgreedDecision = async (): Promise<number> => {
    const { records } = await ask("nobody", "GET", agreedDecisions);
    const agreed = anAgreed(records.length, nextPlace());
    return (await ask("case-officer", "PUT", budget, agreed)).revision;
  };
  return { anAgreedDecision, nextPlace };
}

/** What is agreed of who decides in NAV Nord-Fosen. */
export const agreedCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/v1/cooperations/:id/agreed-decisions": {
    does: "lese hva avtalen sier om hvem som bestemmer",
    ask: () => ({ path: agreedDecisions }),
  },
  "PUT /api/v1/cooperations/:id/agreed-decisions/:decision": {
    does: "legge inn hva avtalen sier om hvem som bestemmer",
    ask: async (ground) => ({ path: budget, payload: anAgreed(await ground.anAgreedDecision(), ground.nextPlace()) }),
  },
  "POST /api/v1/cooperations/:id/agreed-decisions/:decision/withdrawal": {
    does: "trekke tilbake hva avtalen sier",
    ask: async (ground) => ({
      path: `${budget}/withdrawal`,
      payload: { seen: await ground.anAgreedDecision(), reason: "Prøve av tilgang" },
    }),
  },
};
