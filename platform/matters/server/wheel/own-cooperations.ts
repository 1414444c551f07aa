import type { FormId } from "@omforent/law";
import { isFormId } from "@omforent/law";
import { findSummaries } from "../../../cooperations/server/index.ts";
import type { Database } from "../../../kernel/server/context.ts";

/** A cooperation that a participant takes part in, as the list shows it. */
export type OwnCooperation = { readonly id: string; readonly name: string; readonly form: FormId | null };

/** Those that have not ended, by name. */
export async function ownCooperations(database: Database, participant: string): Promise<readonly OwnCooperation[]> {
  const { lines } = await findSummaries(database, { partner: participant }, { limit: 1000, offset: 0 });
  return lines
    .filter(({ ended }) => !ended)
    .map(({ summary }) => {
      const { id, name, form } = JSON.parse(summary) as { id: string; name: string; form: string | null }; // the row's own line
      return { id, name, form: form !== null && isFormId(form) ? form : null };
    });
}
