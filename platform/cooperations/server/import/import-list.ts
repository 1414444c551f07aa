import { createHash, randomUUID } from "node:crypto";
import { ok, type Refusal, type Result, refuse } from "@omforent/kernel";
import { type Actor, notAllowed, type Signature } from "../../../kernel/domain/actor.ts";
import { logOf } from "../../../kernel/domain/log-of.ts";
import type { Context } from "../../../kernel/server/context.ts";
import { inTransaction } from "../../../kernel/server/in-transaction.ts";
import { recordEvent } from "../../../kernel/server/record-event.ts";
import {
  mayImportList,
  mayRegisterCooperation,
  type Preview,
  type PreviewLine,
  type Statements,
} from "../../domain/index.ts";
import { currentDirectory } from "../current-directory.ts";
import { saveRegistrations } from "../register-cooperation.ts";
import { type ImportFile, readList } from "./preview-list.ts";

export type ImportList = ImportFile & {
  /** The lines to import; null: all that are new. A likely duplicate is imported only when its line is named. */
  readonly lines: readonly number[] | null;
  /** Where the list comes from; a line's own source goes before it. */
  readonly source: string | null;
};
export type Imported = {
  readonly imported: readonly { readonly line: number; readonly id: string; readonly name: string }[];
  readonly skipped: readonly number[];
};

/**
 * Registers the chosen lines of a list, all in one transaction: either all of them or none.
 * Refusals: those of the preview, `import/no-such-line`, `import/line-has-errors`, `import/nothing-to-import`.
 */
export async function importList(context: Context, input: ImportList, actor: Actor): Promise<Result<Imported>> {
  const by = mayImportList(actor);
  if (!by) return notAllowed(actor, "cooperation/not-allowed");
  const directory = await currentDirectory(context);
  const preview = await readList(context, input, directory);
  if (!preview.ok) return preview;
  const chosen = choose(preview.value, input.lines);
  if (!chosen.ok) return chosen;
  const signed = sign(chosen.value, actor);
  if (!signed.ok) return signed;
  const registrations = signed.value.map(({ statements, source, by }) => ({
    statements,
    source: source ?? input.source ?? input.fileName,
    by,
  }));
  return inTransaction(context, actor, async (tx) => {
    const ids = await saveRegistrations(tx, registrations, { context, directory });
    await recordEvent(tx, {
      log: logOf(by),
      kind: "cooperation/list-imported",
      subject: `import:${randomUUID()}`,
      by,
      at: context.now(),
      before: null,
      after: {
        fileName: input.fileName,
        sha256: createHash("sha256").update(input.contentBase64).digest("hex"),
        municipality: input.municipality,
        cooperations: [...ids],
      },
      reason: null,
    });
    const lines = new Set(chosen.value.map(({ line }) => line));
    return ok({
      imported: chosen.value.map(({ line, name }, index) => ({ line, id: ids[index]!, name })), // one id for each
      skipped: preview.value.lines.map(({ line }) => line).filter((line) => !lines.has(line)),
    });
  });
}

type SignedLine = GoodLine & { readonly by: Signature };

/** Each line is signed for itself: a list may not register what none of the importer's municipalities takes part in. */
function sign(lines: readonly GoodLine[], actor: Actor): Result<readonly SignedLine[]> {
  const signed = lines.map((line) => ({ ...line, by: mayRegisterCooperation(actor, line.statements) }));
  const foreign = signed.filter(({ by }) => by === null).map(({ line }) => line);
  if (foreign.length > 0)
    return refuse("import-lines/not-allowed", { lines: foreign.slice(0, 20), count: foreign.length });
  return ok(signed.flatMap((line) => (line.by ? [{ ...line, by: line.by }] : [])));
}

type GoodLine = PreviewLine & { readonly statements: Statements };

function choose({ lines }: Preview, wanted: readonly number[] | null): Result<readonly GoodLine[]> {
  const byLine = new Map(lines.map((line) => [line.line, line]));
  const candidates = wanted === null ? lines.filter(({ status }) => status === "new") : [];
  const faults: Refusal[] = [];
  for (const number of new Set(wanted ?? [])) {
    const line = byLine.get(number);
    if (!line) faults.push(refuse("import/no-such-line", { line: number }).refusal);
    else if (!line.statements) faults.push(refuse("import/line-has-errors", { line: number }).refusal);
    else candidates.push(line);
  }
  const [only] = faults;
  if (only && faults.length === 1) return { ok: false, refusal: only };
  if (only) return refuse("cooperation/several-faults", { count: faults.length }, { because: faults.slice(0, 20) });
  const good = candidates.filter((line): line is GoodLine => line.statements !== null);
  return good.length === 0 ? refuse("import/nothing-to-import") : ok(good);
}
