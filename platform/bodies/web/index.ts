export { bodyAddress, meetingAddress } from "./addresses.ts";
export { bodiesQuery, bodyQuery, weightsQuery } from "./body-queries.ts";
export { ClauseText } from "./clause-text.tsx";
export { MeetingsSection } from "./meetings-section.tsx";
export { MembersSection } from "./members-section.tsx";
export { openPlan } from "./open-plan.ts";
export { bodySentences, namedBodySentences } from "./sentences.ts";
export { WeightsSection } from "./weights-section.tsx";
