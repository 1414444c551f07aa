import { auditPart } from "./audit-part.ts";
import { checkPart } from "./check-part.ts";
import { tool } from "./command.ts";
import type { Part } from "./part.ts";
import { vitestPart } from "./vitest-part.ts";

/** The quick part: what can be said of the code without running it. */
export const quickParts: readonly Part[] = [
  checkPart("types", [...tool("typescript/bin/tsc"), "-b"]),
  checkPart("format and lint", [...tool("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings", "--colors=off"]),
  checkPart("promises", [...tool("oxlint/bin/oxlint"), "--type-aware", "--deny-warnings"]),
  checkPart("import rule and purity", [process.execPath, "scripts/check-imports.ts"]),
  checkPart("unused code", [...tool("knip/bin/knip.js"), "--no-progress"]),
];

const pages = "web pages: build and size";

/** Everything, in the order in which a failure is most worth knowing. */
export const allParts: readonly Part[] = [
  ...quickParts,
  auditPart("packages without known weaknesses"),
  checkPart(pages, [process.execPath, "scripts/build-pages.ts"]),
  vitestPart("unit and property tests", ["--project", "unit"]),
  vitestPart("browser tests (Chromium)", ["--config", "e2e/vitest.config.ts"], pages),
  vitestPart("database tests on PGlite", ["--project", "db-pglite"]),
  vitestPart("database tests on PostgreSQL", ["--project", "db-postgres"]),
];
