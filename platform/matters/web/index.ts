export { actAddress, influenceAddress, matterAddress, mattersAddress, newMatterAddress } from "./addresses.ts";
export type { FiguresHelp, Prefilled } from "./fresh/new-matter-page.tsx";
export { mattersIn, WaitingList } from "./list/waiting-list.tsx";
export { bodyWaitingQuery, type MatterFilter, matterQuery } from "./matter-queries.ts";
export {
  openAct,
  openAnswer,
  openBrief,
  openInfluence,
  openMatter,
  openMatters,
  openMattersOfCooperation,
  openMyWeeklyLetter,
  openNewMatter,
  openStopWeeklyLetter,
  openWaiting,
  openYearWheel,
} from "./open.ts";
export { matterListSentences, matterSentences } from "./sentences.ts";
