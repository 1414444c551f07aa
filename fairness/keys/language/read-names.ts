import type { MeasureId, ParticipantId, Who } from "../key.ts";
import type { Meaning } from "./name-table.ts";
import type { ReadingContext } from "./reading-context.ts";
import type { Part } from "./tree.ts";

export const measureIn = (part: Part, context: ReadingContext): MeasureId =>
  idOf(part, context, "measure", context.names.measures.meaningOf(context.tokenOf(part).text));

/** A measure by what one of it is called; its name is taken where nothing is called so. */
export function measureByUnitIn(part: Part, context: ReadingContext): MeasureId {
  const { text } = context.tokenOf(part);
  const byUnit = context.names.units.meaningOf(text);
  const byName = context.names.measures.meaningOf(text);
  return idOf(part, context, "unit", byUnit.kind === "unknown" && byName.kind === "known" ? byName : byUnit);
}

export const participantIn = (part: Part, context: ReadingContext): ParticipantId =>
  idOf(part, context, "participant", context.names.participants.meaningOf(context.tokenOf(part).text));

export function whoIn(part: Part, context: ReadingContext): Who {
  const [named] = part.parts;
  return named!.rule === "host" ? { kind: "host" } : { kind: "participant", id: participantIn(named!, context) };
}

function idOf(part: Part, context: ReadingContext, kind: "measure" | "unit" | "participant", meaning: Meaning): string {
  if (meaning.kind === "known") return meaning.id;
  const name = context.tokenOf(part).text.slice(0, 80);
  if (meaning.kind === "ambiguous")
    context.refuse(part, `language/ambiguous-${kind}`, { name, names: meaning.names.slice(0, 20) });
  else context.refuse(part, `language/unknown-${kind}`, { name, nearest: meaning.nearest });
  return "";
}
