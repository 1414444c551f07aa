import { ok, type Result, refuse } from "@omforent/kernel";
import { type Cooperation, type Directory, fieldsOf } from "../../cooperations/domain/index.ts";
import { currentDirectory, findCooperation } from "../../cooperations/server/index.ts";
import type { Context } from "../../kernel/server/context.ts";
import { asOf, type Taker, takersOn } from "../domain/index.ts";

/** A cooperation and those who are asked about a year of it. */
export type Asked = {
  readonly cooperation: Cooperation;
  readonly name: string;
  readonly takers: readonly Taker[];
  readonly directory: Directory;
};

/** Ask before a transaction begins, so that what is kept in memory is there. Refusal: `cooperation/not-found`. */
export async function askedAbout(
  context: Context,
  { cooperation: id, year }: { readonly cooperation: string; readonly year: number },
): Promise<Result<Asked>> {
  const cooperation = await findCooperation(context.database, id);
  if (!cooperation) return refuse("cooperation/not-found", { id: id.slice(0, 100) });
  const directory = await currentDirectory(context, { cooperations: [] });
  return ok({
    cooperation,
    name: fieldsOf(cooperation).name.shown?.value ?? id,
    takers: takersOn(cooperation, directory, asOf(year, context.today())),
    directory,
  });
}
