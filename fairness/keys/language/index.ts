export { longestSentence, parse, parseDraft } from "./read.ts";
export { render, renderClause } from "./render.ts";
export { standardMeasures, standardVocabulary } from "./standard-vocabulary.ts";
