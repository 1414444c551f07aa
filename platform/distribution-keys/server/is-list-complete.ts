import { type Cooperation, fieldsOf } from "../../cooperations/domain/index.ts";

/** Whoever registers a cooperation says who takes part; of a public source's list it must be known that it is all of them. */
export function isListComplete(cooperation: Cooperation): boolean {
  const { shown } = fieldsOf(cooperation).participants;
  if (!shown?.value) return false;
  return shown.value.complete === true || (shown.origin.kind === "registered" && shown.value.complete !== false);
}
