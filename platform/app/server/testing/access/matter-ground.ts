import { randomBytes } from "node:crypto";
import { addDays, plainDate } from "@omforent/kernel";
import { type RawBuilder, sql } from "kysely";

/** Asks as somebody in Osen of whom nothing has been counted, or writes past the policies. */
export type Tools = {
  readonly ask: (role: string, method: "POST" | "GET" | "PUT", url: string, payload?: object) => Promise<Said>;
  readonly insert: (row: RawBuilder<unknown>) => Promise<unknown>;
};
// biome-ignore lint/suspicious/noExplicitAny: answers of many routes, read by the cases that know them
type Said = any;

const agreed = { kind: "agreed", document: "Samarbeidsavtalen", place: "§ 6" };

/** What Osen asks Åfjord and itself about NAV Nord-Fosen. */
export const aWrittenMatter = {
  holder: "municipality:5020",
  title: "Prøvesak",
  cooperation: "nav-nord-fosen",
  proposal: { kind: "free-text", title: "Et forslag", text: "§ 1 Slik skal det være." },
  participations: ["5020", "5058"].map((participant) => ({
    participant,
    how: "decides",
    path: [`${participant}-kommunedirektor`, `${participant}-formannskap`, `${participant}-kommunestyre`],
  })),
  rule: { rule: { kind: "unanimity" }, closing: "stays-open", clause: agreed },
  level: { requires: "council-itself", clause: agreed },
  finalBy: "2026-12-31",
};

/** Bodies and matters to stand on: what nobody changes is made once, what is changed is made anew for each who asks. */
export function matterGround({ ask, insert }: Tools) {
  let count = 0;
  const next = (): number => {
    count += 1;
    return count;
  };
  const nextDay = (): string => addDays(plainDate(1990, 1, 1), next());
  const aDraftMatter = (): Promise<{ readonly id: string; readonly revision: number }> =>
    ask("case-officer", "POST", "/api/v1/matters", aWrittenMatter);
  const newSent = async (): Promise<{ readonly id: string; readonly revision: number }> => {
    const { id, revision } = await aDraftMatter();
    return ask("case-officer", "POST", `/api/v1/matters/${id}/sending`, { revision });
  };
  let known: Promise<{ readonly id: string }> | null = null;
  /** One that nothing is changed in but by adding. */
  const aSentMatter = async (): Promise<string> => {
    known ??= newSent();
    return (await known).id;
  };
  const aLink = async (): Promise<{ readonly id: string; readonly token: string }> => {
    const wish = { participant: "5020", may: ["decision", "view"], expiresOn: "2026-12-01", sentTo: "post@osen" };
    const made = await ask("case-officer", "POST", `/api/v1/matters/${await aSentMatter()}/answer-links`, wish);
    return { id: made.id, token: made.path.slice("/svar/".length) };
  };
  return {
    nextDay,
    aDraftMatter,
    newSent,
    aSentMatter,
    aLink,
    /** Of Osen's council, registered by others: it waits for Osen. */
    anUnconfirmedDecision: async (): Promise<string> => {
      const { token } = await aLink();
      const said = { ...aDecision(nextDay()), person: "Noen i Osen" };
      return (await ask("nobody", "POST", `/api/v1/answers/${token}/decision`, said)).decision;
    },
    aDecision: async (body = "5020-kommunestyre"): Promise<string> => {
      const said = { ...aDecision(nextDay()), body };
      return (await ask("secretary", "POST", `/api/v1/matters/${await aSentMatter()}/decisions`, said)).decision;
    },
    aView: async (): Promise<string> =>
      (await ask("case-officer", "POST", `/api/v1/matters/${await aSentMatter()}/views`, aView(nextDay()))).view,
    anUnconfirmedView: async (): Promise<string> => {
      const { token } = await aLink();
      const said = { ...aView(nextDay()), person: "Noen i Osen" };
      return (await ask("nobody", "POST", `/api/v1/answers/${token}/view`, said)).view;
    },
    mergesSeen: async (): Promise<number> =>
      (await ask("case-officer", "GET", `/api/v1/matters/${await aSentMatter()}/merge`)).choicesSeen,
    bodyVersion: async (id: string): Promise<number> => (await ask("nobody", "GET", `/api/v1/bodies/${id}`)).version,
    aMember: async (): Promise<string> => {
      const member = { person: `Medlem ${next()}`, from: "2023-10-01" };
      return (await ask("secretary", "POST", "/api/v1/bodies/5020-kommunestyre/members", member)).id;
    },
    /** A meeting of Osen's council on a day of its own, and the version of its plan. */
    aMeeting: async (): Promise<{ readonly uid: string; readonly version: number }> => {
      const { version } = await ask("nobody", "GET", "/api/v1/bodies/5020-kommunestyre");
      const date = nextDay();
      const saved = await ask("secretary", "POST", "/api/v1/bodies/5020-kommunestyre/meetings", { version, date });
      return { uid: `day:${date}`, version: saved.version };
    },
    /** A file beside a draft of Osen's. */
    aDraftFile: async (): Promise<{ readonly matter: string; readonly attachment: string }> => {
      const { id: matter } = await aDraftMatter();
      const attachment = `ma-${randomBytes(6).toString("hex")}`;
      await insert(sql`insert into matter_attachments values (${attachment}, ${matter}, 'municipality:5020', 'notat.txt', 'text/plain', 5,
        encode(sha256('Notat'), 'hex'), 'Notat', 'system', now())`);
      return { matter, attachment };
    },
    aWeight: async (): Promise<{ readonly id: string; readonly day: string }> => {
      const id = `vw-${randomBytes(6).toString("hex").replaceAll(/[01]/g, "2")}`;
      const day = nextDay();
      await insert(sql`insert into voting_weights values (${id}, 'nav-nord-fosen', 'nav-nord-fosen', '5058', 1, 1, '{}',
        ${day}::date, ${day}::date, 'system', now())`);
      return { id, day };
    },
  };
}

export const aDecision = (date: string) => ({
  body: "5020-kommunestyre",
  version: 1,
  outcome: { kind: "adopted" },
  text: "Vedtatt.",
  date,
  caseNumber: `PS ${date}`,
});

export const aView = (on: string) => ({ body: "5020-formannskap", version: 1, on, text: "Vi er enige." });
