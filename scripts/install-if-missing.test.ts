import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { whyInstall, whyNotThisNode } from "./install-if-missing.js";

type Packages = Record<string, { version?: string; optional?: boolean; link?: boolean }>;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function aProject(wanted: Packages, installed: Packages | null): string {
  const folder = mkdtempSync(join(tmpdir(), "omforent-install-"));
  folders.push(folder);
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: wanted }));
  if (installed === null) return folder;
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "node_modules/.package-lock.json"), JSON.stringify({ packages: installed }));
  return folder;
}

describe("installing what is missing", () => {
  it("installs when nothing is installed", () => {
    expect(whyInstall(aProject({ "node_modules/pg": { version: "8.0.0" } }, null))).toBe("missing");
  });

  it("installs when the lock file asks for another version or one more package", () => {
    const installed = { "node_modules/pg": { version: "8.0.0" } };
    expect(whyInstall(aProject({ "node_modules/pg": { version: "8.0.1" } }, installed))).toBe("changed");
    expect(whyInstall(aProject({ ...installed, "node_modules/zod": { version: "4.0.0" } }, installed))).toBe("changed");
  });

  it("leaves everything alone when what is installed is what the lock file asks for", () => {
    const wanted: Packages = {
      "": { version: "0.1.0" },
      kernel: { version: "0.1.0" },
      "node_modules/@omforent/kernel": { link: true },
      "node_modules/pg": { version: "8.0.0" },
      "node_modules/only-on-another-machine": { version: "1.0.0", optional: true },
    };
    expect(whyInstall(aProject(wanted, { "node_modules/pg": { version: "8.0.0" } }))).toBeNull();
  });

  it("says a sentence on a Node that is too old, and nothing on 20 and 24", () => {
    expect(whyNotThisNode("18.20.4")).toContain("trenger Node 20");
    expect(whyNotThisNode("20.0.0")).toBeNull();
    expect(whyNotThisNode("24.21.0")).toBeNull();
  });
});

describe("package-lock.json", () => {
  const lock: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../package-lock.json"), "utf8"),
  );

  /** Where Node looks for a package that another one asks for: in itself, then outwards. */
  const isLocked = (name: string, from: string): boolean =>
    `${from}/node_modules/${name}` in lock.packages ||
    `node_modules/${name}` in lock.packages ||
    (from.includes("/node_modules/") && isLocked(name, from.slice(0, from.lastIndexOf("/node_modules/"))));

  it("holds the packages of every platform; else `npm ci` refuses on all of them", () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter((name) => !isLocked(name, path)),
    );
    expect(missing).toEqual([]);
  });

  it("says nothing of where the packages were fetched", () => {
    const text = JSON.stringify(lock);
    expect(text.match(/"resolved":"https?:[^"]*"/)).toBeNull();
  });
});
