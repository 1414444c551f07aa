import { type Cooperation, fieldsOf } from "../../cooperations/domain/index.ts";
import { type Holder, participantHolder } from "../../kernel/domain/holder.ts";

/**
 * Whose administrators give a cooperation's own roles: its host's or office municipality's; where it has none, as a company has none, those of
 * everyone who takes part.
 */
export function administeredBy(cooperation: Pick<Cooperation, "claims">): readonly Holder[] {
  const { host, participants } = fieldsOf(cooperation);
  const all = participants.shown?.value?.participants ?? [];
  const leading = [
    ...(host.shown?.value ? [host.shown.value] : []),
    ...all.filter(({ role }) => role === "host" || role === "office"),
  ];
  const those = leading.length > 0 ? leading : all.filter(({ role }) => role === "participant");
  return [...new Set(those.map(({ id }) => participantHolder(id)))];
}
