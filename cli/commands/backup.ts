import { resolve } from "node:path";
import { ok } from "@omforent/kernel";
import { writeBackup } from "../../platform/database/backup/write-backup.ts";
import { closing } from "../../platform/database/closing.ts";
import { openOwner } from "../../platform/database/open-owner.ts";
import { systemClock } from "../../platform/kernel/server/clock.ts";
import type { Command } from "../command.ts";
import { dataLocation } from "../data-location.ts";

/** `omforent backup FILE` */
export const backup: Command = {
  options: { values: [], flags: [] },
  positionals: { least: 1, most: 1, named: "FILE" },
  run: async ({ positionals: [name = ""] }) => {
    const file = resolve(name);
    const opened = await openOwner(dataLocation(), "be-there");
    if (!opened.ok) return opened;
    const taken = await closing(opened.value.close, () => writeBackup(opened.value.pool, file, systemClock.now()));
    if (!taken.ok) return taken;
    const told = { file, ...taken.value };
    return ok({ json: told, text: ({ say }) => say("backup.taken", told) });
  },
};
