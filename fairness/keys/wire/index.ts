export { type EvaluationOnTheWire, evaluationToWire, type StepOnTheWire } from "./evaluation.ts";
export { type KeyOnTheWire, keyFromWire, keyToWire } from "./key.ts";
export { measureNamed, type ReadSentence, type ScenarioRead, scenarioFromWire } from "./scenario.ts";
