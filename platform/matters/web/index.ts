import { bodySentences } from "../../bodies/web/index.ts";
import { addSentences } from "../../kernel/web/i18n.ts";
import { influenceSentences } from "./influence/sentences.ts";
import { actSentences, matterSentences } from "./sentences.ts";

export { matterAddress } from "./addresses.ts";
export type { FiguresHelp, Prefilled } from "./fresh/new-matter-page.tsx";
export { MattersOfCooperation } from "./list/matters-of-cooperation.tsx";
export { mattersIn, WaitingList } from "./list/waiting-list.tsx";
export { WaitingOfMunicipality } from "./list/waiting-of-municipality.tsx";
export { MatterBrief } from "./matter/matter-brief.tsx";
export type { MatterSlots } from "./matter/matter-page.tsx";
export { bodyWaitingQuery, type MatterFilter, matterQuery } from "./matter-queries.ts";
export { matterSentences } from "./sentences.ts";

/** Every page is fetched when it is opened, and what it says with it. In the shape that React's `lazy` asks for. */
const withSentences = (): Promise<unknown> => Promise.all([matterSentences, bodySentences].map(addSentences));
const withForms = (): Promise<unknown> => Promise.all([withSentences(), addSentences(actSentences)]);

export async function openMatter() {
  const [{ MatterPage }] = await Promise.all([import("./matter/matter-page.tsx"), withSentences()]);
  return { default: MatterPage };
}

export async function openMatters() {
  const [{ MattersPage }] = await Promise.all([import("./list/matters-page.tsx"), withSentences()]);
  return { default: MattersPage };
}

export async function openAct() {
  const [{ MatterActPage }] = await Promise.all([import("./matter-act-page.tsx"), withForms()]);
  return { default: MatterActPage };
}

export async function openNewMatter() {
  const [{ NewMatterPage }] = await Promise.all([import("./fresh/new-matter-page.tsx"), withForms()]);
  return { default: NewMatterPage };
}

export async function openAnswer() {
  const [{ AnswerPage }] = await Promise.all([import("./act/answer-page.tsx"), withForms()]);
  return { default: AnswerPage };
}

export async function openYearWheel() {
  const [{ WheelPage }] = await Promise.all([import("./wheel/wheel-page.tsx"), withSentences()]);
  return { default: WheelPage };
}

export async function openInfluence() {
  const [{ InfluencePage }] = await Promise.all([
    import("./influence/influence-page.tsx"),
    withSentences(),
    addSentences(influenceSentences),
  ]);
  return { default: InfluencePage };
}
