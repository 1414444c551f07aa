import { randomBytes } from "node:crypto";
import pg from "pg";
import type { ProvidedDatabase } from "./provided.ts";

export type ServerTemplate = Extract<ProvidedDatabase, { readonly kind: "postgres" }>;

/** A new database on the test server, made from the migrated template. */
export async function copyOnServer({ url, template }: ServerTemplate): Promise<{
  readonly name: string;
  readonly drop: () => Promise<void>;
}> {
  const name = `omforent_test_${randomBytes(6).toString("hex")}`;
  await asAdministrator(url, `create database ${name} template ${template}`);
  return { name, drop: () => asAdministrator(url, `drop database ${name} with (force)`) };
}

/** The same server, another database. */
export function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

export const urlOfCopy = ({ url }: ServerTemplate, name: string): string => urlOf(url, name);

export async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
