import { defineConfig } from "vitest/config";

/** Browser tests run one file at a time, against one server with its own empty data and one browser. */
export default defineConfig({
  test: {
    name: "e2e",
    root: import.meta.dirname,
    include: ["*.e2e.ts"],
    globalSetup: "browser/start.setup.ts",
    fileParallelism: false,
    isolate: false, // so that warm contexts and sessions are kept from file to file
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
