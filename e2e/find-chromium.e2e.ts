import { describe, expect, it } from "vitest";
import { findChromium } from "./browser/find-chromium.ts";

const packaged = "/tmp/chromium";
const aMachine = (env: Record<string, string>, executables: readonly string[], shipped: string | null = null) => ({
  env,
  isExecutable: (path: string) => executables.includes(path),
  packaged: async () => shipped,
});

describe("finding a browser for the tests", () => {
  it("takes the one that CHROME_PATH names", async () => {
    const machine = aMachine(
      { CHROME_PATH: "/opt/chrome", PATH: "/usr/bin" },
      ["/opt/chrome", "/usr/bin/chromium"],
      packaged,
    );
    expect(await findChromium(machine)).toBe("/opt/chrome");
  });

  it("fails when CHROME_PATH names nothing, rather than taking another", async () => {
    await expect(findChromium(aMachine({ CHROME_PATH: "/opt/none" }, ["/usr/bin/chromium"]))).rejects.toThrow(
      "/opt/none",
    );
  });

  it("takes an installed Chromium before an installed Chrome where the packaged one does not start", async () => {
    const machine = aMachine({ PATH: "/usr/local/bin:/usr/bin" }, [
      "/usr/bin/chromium",
      "/usr/local/bin/google-chrome",
    ]);
    expect(await findChromium(machine)).toBe("/usr/bin/chromium");
  });

  it("takes the packaged one, which is quicker, before an installed one", async () => {
    expect(await findChromium(aMachine({ PATH: "/usr/bin" }, ["/usr/bin/chromium"], packaged))).toBe(packaged);
  });

  it("fails with a sentence when there is none at all", async () => {
    await expect(findChromium(aMachine({ PATH: "/usr/bin" }, []))).rejects.toThrow("set CHROME_PATH");
  });
});
