import { ok, type Result, refuse } from "@omforent/kernel";
import type { FormId } from "@omforent/law";
import type { Directory } from "../../../cooperations/domain/index.ts";
import {
  type Cooperation,
  fieldsOf,
  kindOf,
  stillTakingPart,
  todaysParticipant,
} from "../../../cooperations/domain/index.ts";
import { findCooperation } from "../../../cooperations/server/index.ts";
import type { Context } from "../../../kernel/server/context.ts";

export type CooperationFacts = {
  readonly cooperation: Cooperation;
  readonly name: string;
  /** Null: nobody has said. */
  readonly form: FormId | null;
  /** Who takes part today, by today's numbers; the host too. */
  readonly participants: readonly string[];
};

/** What a cooperation is, as far as matters ask. Refusal: `cooperation/not-found`. */
export async function cooperationOf(
  { database, today }: Context,
  id: string,
  directory: Directory,
): Promise<Result<CooperationFacts>> {
  const cooperation = await findCooperation(database, id);
  if (!cooperation) return refuse("cooperation/not-found", { id: id.slice(0, 100) });
  const { name, form, participants, host } = fieldsOf(cooperation);
  const listed = stillTakingPart(participants.shown?.value?.participants ?? [], today());
  const all = [...listed, ...(host.shown?.value ? [host.shown.value] : [])]
    .filter(({ role }) => role !== "customer")
    .map((one) => todaysParticipant(one, directory).id)
    .filter((one) => kindOf(one) !== "cooperation");
  return ok({
    cooperation,
    name: name.shown?.value ?? id,
    form: form.shown?.value ?? null,
    participants: [...new Set(all)],
  });
}
