import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lockDirectory } from "./directory-lock.ts";
import { startChild } from "./testing/child-process.ts";

const root = mkdtempSync(join(tmpdir(), "omforent-lock-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const holder = new URL("./testing/hold-lock.ts", import.meta.url);

describe("the lock on a data directory", () => {
  it("is held by one process, and the refusal says which and since when", async () => {
    const directory = join(root, "held");
    const child = startChild(holder, [directory]);
    await child.line("holding");
    expect(lockDirectory(directory)).toMatchObject({
      ok: false,
      refusal: {
        code: "database/in-use",
        params: { directory, pid: child.process.pid, since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
      },
    });
    await child.kill("SIGKILL");
  });

  it("is free at once when its holder has been killed outright", async () => {
    const directory = join(root, "stale");
    const child = startChild(holder, [directory]);
    await child.line("holding");
    await child.kill("SIGKILL");
    const lock = lockDirectory(directory);
    expect(lock.ok).toBe(true);
    if (lock.ok) lock.value.release();
  });

  it("goes to one alone of many that want it in the same moment", async () => {
    const directory = join(root, "many");
    const children = Array.from({ length: 6 }, () => startChild(holder, [directory]));
    const answers = await Promise.all(
      children.map((child) => Promise.race([child.line("holding"), child.line("refused")])),
    );
    expect(answers.filter((answer) => answer === "holding")).toHaveLength(1);
    await Promise.all(children.map((child) => child.kill("SIGKILL")));
  });

  it("is refused within the same process too, until it is released", () => {
    const directory = join(root, "same");
    const lock = lockDirectory(directory);
    expect(lock.ok).toBe(true);
    expect(lockDirectory(directory)).toMatchObject({ ok: false, refusal: { params: { pid: process.pid } } });
    if (lock.ok) lock.value.release();
    const again = lockDirectory(directory);
    expect(again.ok).toBe(true);
    if (again.ok) again.value.release();
  });

  it("works in a directory whose path is long and not plain ASCII", () => {
    const lock = lockDirectory(join(root, "Ålesund og Ørsta ".repeat(10).trim()));
    expect(lock.ok).toBe(true);
    if (lock.ok) lock.value.release();
  });
});
