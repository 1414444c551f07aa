import type { Tools } from "./matter-ground.ts";
import type { RouteCase } from "./route-cases.ts";

const theCooperation = "/api/v1/cooperations/nav-nord-fosen";
const good = { step: 4, why: null };

/** What Osen says of NAV Nord-Fosen; its own words each time, since what is said already is not written again. */
const anAnswer = (seen: string | null, why: string) => ({
  year: 2025,
  participant: "5020",
  seen,
  replies: { influence: { step: 2, why }, quality: good, cost: good, coordination: good, key: good },
});

/** An answer of Osen's that is not shared: a new one where the last visitor shared it. */
export function evaluationGround({ ask }: Pick<Tools, "ask">) {
  let count = 0;
  const nextWhy = (): string => {
    count += 1;
    return `Prøve ${count}`;
  };
  const anUnsharedAnswer = async (): Promise<{ readonly id: string; readonly version: string }> => {
    const { own } = await ask("chief-executive", "GET", `${theCooperation}/evaluation`);
    const answer = anAnswer(own[0].kept?.version ?? null, nextWhy());
    return ask("chief-executive", "PUT", `${theCooperation}/evaluation/answer`, answer);
  };
  return { anUnsharedAnswer, nextWhy };
}

/** The yearly evaluation of NAV Nord-Fosen. */
export const evaluationCases: Readonly<Record<string, RouteCase>> = {
  "GET /api/v1/cooperations/:id/evaluation": {
    does: "lese evalueringen av et samarbeid",
    ask: () => ({ path: `${theCooperation}/evaluation` }),
  },
  "PUT /api/v1/cooperations/:id/evaluation/answer": {
    does: "svare på evalueringen i Osens navn",
    ask: async (ground) => {
      const { version } = await ground.anUnsharedAnswer();
      return { path: `${theCooperation}/evaluation/answer`, payload: anAnswer(version, ground.nextWhy()) };
    },
  },
  "POST /api/v1/evaluation-answers/:id/sharing": {
    does: "dele Osens svar på evalueringen",
    ask: async (ground) => {
      const { id, version } = await ground.anUnsharedAnswer();
      return { path: `/api/v1/evaluation-answers/${id}/sharing`, payload: { seen: version } };
    },
  },
};
