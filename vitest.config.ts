import { defineConfig } from "vitest/config";

const outside = ["**/node_modules/**", "**/dist/**", "**/.tsbuild/**"];
const facts = "platform/cooperations/testing/facts.setup.ts";
const database = ["platform/**/*.db.test.ts", "cli/**/*.db.test.ts"];

/** Each project can be run alone: `npx vitest run --project db-pglite`. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...outside, "**/*.{db,process}.test.ts", "e2e/**"],
          testTimeout: 20_000, // a shared machine may be busy
        },
      },
      {
        extends: true,
        test: {
          name: "db-pglite",
          include: [...database, "**/*.process.test.ts"], // what starts processes of its own does so on the embedded database
          exclude: outside,
          globalSetup: ["platform/database/testing/pglite.setup.ts", facts],
          testTimeout: 60_000, // a shared machine may be busy
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: "db-postgres",
          include: database,
          exclude: outside,
          globalSetup: ["platform/database/testing/postgres.setup.ts", facts],
          testTimeout: 60_000, // a shared machine may be busy
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
