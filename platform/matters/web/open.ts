import { namedBodySentences } from "../../bodies/web/index.ts";
import { addSentences } from "../../kernel/web/i18n.ts";
import { agreedSentences, influenceSentences } from "./influence/sentences.ts";
import {
  actSentences,
  belowSentences,
  matterListSentences,
  matterSentences,
  weeklySentences,
  wheelSentences,
} from "./sentences.ts";

/** Every page is fetched when it is opened, and what it says with it. In the shape that React's `lazy` asks for. */
type Source = Parameters<typeof addSentences>[0];
const say = (...sources: readonly Source[]): Promise<unknown> =>
  Promise.all([matterSentences, namedBodySentences, ...sources].map(addSentences));

export async function openMatter() {
  const [{ MatterPage }] = await Promise.all([import("./matter/matter-page.tsx"), say()]);
  return { default: MatterPage };
}

/** Everything of a matter that stands below what is seen first. */
export async function openBelow() {
  const [{ MatterBelow }] = await Promise.all([import("./matter/matter-below.tsx"), say(belowSentences)]);
  return { default: MatterBelow };
}

/** What can be done with a draft. */
export async function openDraft() {
  const [{ DraftSection }] = await Promise.all([import("./matter/draft-section.tsx"), say(belowSentences)]);
  return { default: DraftSection };
}

/** A decision word for word. */
export async function openDecision() {
  const [{ DecisionDetails }] = await Promise.all([import("./matter/decision-details.tsx"), say(belowSentences)]);
  return { default: DecisionDetails };
}

/** A matter on one page for a meeting. */
export async function openBrief() {
  const [{ MatterBrief }] = await Promise.all([import("./matter/matter-brief.tsx"), say(belowSentences)]);
  return { default: MatterBrief };
}

export async function openMatters() {
  const [{ MattersPage }] = await Promise.all([import("./list/matters-page.tsx"), say(matterListSentences)]);
  return { default: MattersPage };
}

export async function openWaiting() {
  const [{ WaitingOfMunicipality }] = await Promise.all([
    import("./list/waiting-of-municipality.tsx"),
    say(matterListSentences),
  ]);
  return { default: WaitingOfMunicipality };
}

export async function openMattersOfCooperation() {
  const [{ MattersOfCooperation }] = await Promise.all([
    import("./list/matters-of-cooperation.tsx"),
    say(matterListSentences),
  ]);
  return { default: MattersOfCooperation };
}

export async function openAct() {
  const [{ MatterActPage }] = await Promise.all([import("./matter-act-page.tsx"), say(actSentences)]);
  return { default: MatterActPage };
}

export async function openNewMatter() {
  const [{ NewMatterPage }] = await Promise.all([import("./fresh/new-matter-page.tsx"), say(actSentences)]);
  return { default: NewMatterPage };
}

export async function openAnswer() {
  const [{ AnswerPage }] = await Promise.all([import("./act/answer-page.tsx"), say(actSentences)]);
  return { default: AnswerPage };
}

export async function openYearWheel() {
  const [{ WheelPage }] = await Promise.all([import("./wheel/wheel-page.tsx"), say(wheelSentences)]);
  return { default: WheelPage };
}

export async function openMyWeeklyLetter() {
  const [{ MyWeeklyLetter }] = await Promise.all([
    import("./weekly/my-weekly-letter.tsx"),
    addSentences(weeklySentences),
  ]);
  return { default: MyWeeklyLetter };
}

export async function openStopWeeklyLetter() {
  const [{ StopPage }] = await Promise.all([import("./weekly/stop-page.tsx"), addSentences(weeklySentences)]);
  return { default: StopPage };
}

export async function openInfluence() {
  const [{ InfluencePage }] = await Promise.all([import("./influence/influence-page.tsx"), say(influenceSentences)]);
  return { default: InfluencePage };
}

/** The form that tells what the agreement says of one decision. */
export async function openAgreed() {
  const [{ WriteAgreed }] = await Promise.all([
    import("./influence/agreed/write-agreed.tsx"),
    addSentences(agreedSentences),
  ]);
  return { default: WriteAgreed };
}

/** The forms that change a matter's words, when the page that asks for them is there. */
export const withForms = (): Promise<unknown> => say(actSentences, belowSentences);
