import { describe, expect, it } from "vitest";
import { findChromium } from "./browser/find-chromium.ts";

const packaged = { path: "/tmp/chromium", args: ["--single-process"] };
const aMachine = (
  env: Record<string, string>,
  executables: readonly string[],
  last: typeof packaged | null = packaged,
) => ({
  env,
  isExecutable: (path: string) => executables.includes(path),
  packaged: async () => last,
});

describe("finding a browser for the tests", () => {
  it("takes the one that CHROME_PATH names", async () => {
    const machine = aMachine({ CHROME_PATH: "/opt/chrome", PATH: "/usr/bin" }, ["/opt/chrome", "/usr/bin/chromium"]);
    expect(await findChromium(machine)).toEqual({ path: "/opt/chrome", args: [] });
  });

  it("fails when CHROME_PATH names nothing, rather than taking another", async () => {
    await expect(findChromium(aMachine({ CHROME_PATH: "/opt/none" }, ["/usr/bin/chromium"]))).rejects.toThrow(
      "/opt/none",
    );
  });

  it("takes an installed Chromium before an installed Chrome", async () => {
    const machine = aMachine({ PATH: "/usr/local/bin:/usr/bin" }, [
      "/usr/bin/chromium",
      "/usr/local/bin/google-chrome",
    ]);
    expect((await findChromium(machine)).path).toBe("/usr/bin/chromium");
  });

  it("takes the packaged one when none is installed", async () => {
    expect(await findChromium(aMachine({ PATH: "/usr/bin" }, []))).toEqual(packaged);
  });

  it("fails with a sentence when there is none at all", async () => {
    await expect(findChromium(aMachine({ PATH: "/usr/bin" }, [], null))).rejects.toThrow("set CHROME_PATH");
  });
});
