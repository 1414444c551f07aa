import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One numbered file of SQL. The checksum does not see how lines end, which differs between checkouts. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly text: string;
};

const directory = join(import.meta.dirname, "migrations");
const named = /^(\d{4})-[a-z0-9-]+\.sql$/;

/** The migrations in order. A file that is not named `0001-what.sql`, or two with one number, is a bug and throws. */
export function readMigrations(folder: string = directory): readonly Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => readMigration(folder, file));
  const twice = migrations.find((migration, index) => migrations[index + 1]?.number === migration.number);
  if (twice) throw new Error(`Two migrations have the number of ${twice.name}.`);
  return migrations;
}

function readMigration(folder: string, file: string): Migration {
  const number = named.exec(file)?.[1];
  if (!number) throw new Error(`The migration ${file} is not named like 0001-what.sql.`);
  const text = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
  const checksum = createHash("sha256").update(text).digest("hex");
  return { number: Number(number), name: file, checksum, text };
}
