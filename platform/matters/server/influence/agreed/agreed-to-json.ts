import type { Json } from "../../../../kernel/server/tables.ts";
import type { AgreedRecord, Decider } from "../../../domain/index.ts";
import type { BodyName } from "../decider-to-wire.ts";

/** What the history keeps of what was agreed of a decision, with the names that bodies had then. */
export function agreedToJson({ decision, says }: Pick<AgreedRecord, "decision" | "says">, name: BodyName): Json {
  if (says === null) return { decision, decides: null };
  const { decides, heard, clause, agreedOn, words } = says;
  return {
    decision,
    decides: deciderToJson(decides, name),
    heard: heard && deciderToJson(heard, name),
    document: clause.document,
    place: clause.place,
    agreedOn,
    words,
  };
}

const deciderToJson = ({ kind, body }: Decider, name: BodyName): Json =>
  kind === "body" ? { body, name: name(body) } : { law: body };
