import { defineConfig } from "vitest/config";

const outside = ["**/node_modules/**", "**/dist/**", "**/.tsbuild/**"];
const facts = "platform/cooperations/testing/facts.setup.ts";
const database = ["platform/**/*.db.test.ts", "cli/**/*.db.test.ts"];
/** What the engine could do otherwise, and one walk through every slice (ADR 0010). */
const embedded = [
  "platform/database/**/*.db.test.ts",
  "platform/kernel/**/*.db.test.ts",
  "platform/app/server/{backup,kill-9}.db.test.ts",
  "platform/access/server/sign-in.db.test.ts",
  "platform/bodies/server/bodies.db.test.ts",
  "platform/cooperations/server/change-cooperations.db.test.ts",
  "platform/distribution-keys/server/register-key-version.db.test.ts",
  "platform/evaluations/server/evaluations.db.test.ts",
  "platform/matters/server/matters.db.test.ts",
  "platform/municipalities/server/load-reference-facts.db.test.ts",
];

/** Each project can be run alone: `npx vitest run --project db-pglite`. */
export default defineConfig({
  test: {
    isolate: false, // a file clears up after itself; loading the program anew for each took most of the time
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
          include: [...(process.env.OMFORENT_TEST_ALL ? database : embedded), "**/*.process.test.ts"], // what starts processes of its own does so on the embedded database
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
