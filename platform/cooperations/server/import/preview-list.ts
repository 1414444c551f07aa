import type { Result } from "@omforent/kernel";
import { type Actor, notAllowed } from "../../../kernel/domain/actor.ts";
import type { Context } from "../../../kernel/server/context.ts";
import {
  type ColumnMapping,
  type Directory,
  DuplicateIndex,
  mayImportList,
  type Preview,
  previewList,
  resolver,
} from "../../domain/index.ts";
import { findComparables } from "../cooperation.store.ts";
import { currentDirectory } from "../current-directory.ts";
import { readTable } from "./read-table.ts";

export type ImportFile = {
  readonly fileName: string;
  readonly contentBase64: string;
  readonly municipality: string | null;
  readonly mapping: ColumnMapping | null;
};

/** What a list would become, line by line. Nothing is kept. Refusals: those of reading the file and of {@link previewList}. */
export async function previewImport(context: Context, file: ImportFile, actor: Actor): Promise<Result<Preview>> {
  if (!mayImportList(actor)) return notAllowed(actor, "cooperation/not-allowed");
  return readList(context, file, await currentDirectory(context));
}

/** Reads and compares a list. The same for the preview and for the import, so that what was shown is what is kept. */
export async function readList(context: Context, file: ImportFile, directory: Directory): Promise<Result<Preview>> {
  const table = await readTable(file.fileName, file.contentBase64);
  if (!table.ok) return table;
  return previewList(table.value, file.mapping, {
    resolve: resolver(directory),
    today: context.today(),
    municipality: file.municipality,
    duplicates: new DuplicateIndex(await findComparables(context.database)),
  });
}
