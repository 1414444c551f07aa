import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Location } from "../../../database/open-database.ts";
import { asAdministrator, urlOf } from "../../../database/testing/copy-on-server.ts";

/** Somewhere to keep data, as an operator has it: a directory of its own, or an empty database on the test's server. */
export type Place = { readonly location: Location; readonly remove: () => Promise<void> };

export async function aDirectory(): Promise<Place> {
  const directory = mkdtempSync(join(tmpdir(), "omforent-place-"));
  return {
    location: { directory, url: null },
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** Owned by a login that is nobody special, as in a municipality's own PostgreSQL. */
export async function aDatabase(server: string): Promise<Place> {
  const name = `omforent_test_${randomBytes(6).toString("hex")}`;
  const directory = mkdtempSync(join(tmpdir(), "omforent-place-"));
  await asAdministrator(server, `create role ${name} login`);
  for (const role of ["omforent_app", "omforent_system"])
    await asAdministrator(
      server,
      `do $$ begin if exists (select from pg_roles where rolname = '${role}') then grant ${role} to ${name} with admin option; end if; end $$`,
    );
  await asAdministrator(server, `create database ${name} owner ${name} encoding 'UTF8' template template0`);
  const url = new URL(urlOf(server, name));
  url.username = name;
  return {
    location: { directory, url: url.href },
    remove: async () => {
      rmSync(directory, { recursive: true, force: true });
      await asAdministrator(server, `drop database ${name} with (force)`);
      await asAdministrator(server, `drop role ${name}`);
    },
  };
}
