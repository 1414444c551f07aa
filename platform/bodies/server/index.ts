export { asWriter, readForOwn } from "./as-writer.ts";
export { bodyRoutes } from "./body.routes.ts";
export { findBodies, findBodiesOf, type KeptBody } from "./body.store.ts";
export { bodyToWire, clauseToWire, nextMeetings } from "./body-to-wire.ts";
export { directoryWith, isKnown, type Names, namesIn, withNamesOf } from "./holder-names.ts";
export { findPlans } from "./meeting.store.ts";
export { unguessable } from "./new-id.ts";
export { findWeightsIn } from "./weight.store.ts";
