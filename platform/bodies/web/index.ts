export { bodyAddress, meetingAddress, planAddress } from "./addresses.ts";
export { bodiesQuery, bodyQuery, weightsQuery } from "./body-queries.ts";
export { ClauseText, clauseName } from "./clause-text.tsx";
export { bodySentences } from "./sentences.ts";
