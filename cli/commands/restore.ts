import { resolve } from "node:path";
import { ok } from "@omforent/kernel";
import { checkBackup } from "../../platform/database/backup/check-backup.ts";
import { restoreBackup } from "../../platform/database/backup/restore-backup.ts";
import { closing } from "../../platform/database/closing.ts";
import { openOwner } from "../../platform/database/open-owner.ts";
import type { Command, Outcome } from "../command.ts";
import { dataLocation } from "../data-location.ts";

/** `omforent restore FILE [--check]` */
export const restore: Command = {
  options: { values: [], flags: ["check"] },
  positionals: { least: 1, most: 1, named: "FILE" },
  run: async ({ positionals: [name = ""], flags }) => {
    const file = resolve(name);
    return flags.has("check") ? check(file) : restoreFrom(file);
  },
};

async function check(file: string): Promise<Outcome> {
  const checked = await checkBackup(file);
  if (!checked.ok) return checked;
  const { head, tables, rows, rest, sha256 } = checked.value;
  const told = { file, takenAt: head.takenAt, tables: tables.length, rows, jobs: rest.jobs.length, sha256 };
  return ok({ json: told, text: ({ say }) => say("backup.checked", told) });
}

async function restoreFrom(file: string): Promise<Outcome> {
  const checked = await checkBackup(file); // before anything is opened, which may make a database
  if (!checked.ok) return checked;
  const opened = await openOwner(dataLocation(), "be-made");
  if (!opened.ok) return opened;
  const restored = await closing(opened.value.close, () => restoreBackup(opened.value.pool, file));
  if (!restored.ok) return restored;
  const told = { file, ...restored.value };
  return ok({ json: told, text: ({ say }) => say("backup.restored", { ...told }) });
}
