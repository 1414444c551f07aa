import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "vite";
import { npm, packLibraries } from "../scripts/pack/pack-libraries.ts";
import { asReader } from "./browser/reader.ts";

/** What someone who has nothing of ours but the packages would write. */
const program = `
import { evaluate, apportion } from "@omforent/fairness";
import { fraction, parseKroner, isOk } from "@omforent/kernel";
`;

const tsc = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");
let app: string;

beforeAll(() => {
  app = mkdtempSync(join(tmpdir(), "omforent-packed-"));
});
afterAll(() => rmSync(app, { recursive: true, force: true }));
