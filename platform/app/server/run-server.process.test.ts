import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Child, startChild } from "../../database/testing/child-process.ts";
import { copyCreatedDirectory } from "../../database/testing/copy-created-directory.ts";
import { findRunningServer } from "../../kernel/server/running-server.ts";

const root = mkdtempSync(join(tmpdir(), "omforent-server-"));
const data = join(root, "data");
const serve = (environment: NodeJS.ProcessEnv = {}): Child =>
  startChild(new URL("./testing/serve.ts", import.meta.url), [], {
    OMFORENT_DATA: data,
    PORT: "0",
    DATABASE_URL: "",
    ...environment,
  });
const addressOf = async (server: Child) => (await server.line("address")).slice("address ".length);
const refusalOf = async (server: Child) => JSON.parse((await server.line("refused")).slice("refused ".length));

describe("the server", { timeout: 60_000 }, () => {
  let server: Child;
  let address = "";
  beforeAll(async () => {
    copyCreatedDirectory(data);
    copyCreatedDirectory(join(root, "other"));
    server = serve();
    address = await addressOf(server);
  }, 60_000);
  afterAll(async () => {
    await server.kill("SIGKILL");
    rmSync(root, { recursive: true, force: true });
  });

  it("answers, and can be found by another process through its data directory", async () => {
    const reply = await fetch(`${address}/api/v1/health`);
    expect(reply.status).toBe(200);
    const found = await findRunningServer(data);
    expect(found).toMatchObject({ pid: server.process.pid, address: address.replace("localhost", "127.0.0.1") });
  });

  it("is started once on the same data: the second is told where the first is, and changes nothing", async () => {
    const second = serve();
    expect(await refusalOf(second)).toMatchObject({
      code: "server/already-running",
      params: { address: address.replace("localhost", "127.0.0.1"), pid: server.process.pid },
    });
    expect(await second.ended).toBe(1);
    expect((await fetch(`${address}/api/v1/health`)).status).toBe(200);
  });

  it("says which port is taken", async () => {
    const { port } = new URL(address);
    const other = serve({ OMFORENT_DATA: join(root, "other"), PORT: port });
    expect(await refusalOf(other)).toMatchObject({ code: "server/port-taken", params: { port: Number(port) } });
    expect(await other.ended).toBe(1);
  });

  it.each(["abc", "70000", "-1", "4747x"])("refuses the port %s", async (port) => {
    const other = serve({ OMFORENT_DATA: join(root, "no-port"), PORT: port });
    expect(await refusalOf(other)).toMatchObject({ code: "server/no-such-port", params: { port } });
    expect(existsSync(join(root, "no-port"))).toBe(false);
  });

  it("says that PostgreSQL cannot be reached, without the password", async () => {
    const closed = await closedPort();
    const url = `postgres://someone:secret@127.0.0.1:${closed}/omforent`;
    const refusal = await refusalOf(serve({ OMFORENT_DATA: join(root, "no-server"), DATABASE_URL: url }));
    expect(refusal).toMatchObject({ code: "database/unreachable", params: { host: `127.0.0.1:${closed}` } });
    expect(JSON.stringify(refusal)).not.toContain("secret");
  });

  it("starts again after being killed outright, and is not found where it no longer answers", async () => {
    await server.kill("SIGKILL");
    expect(existsSync(join(data, "server.json"))).toBe(true);
    expect(await findRunningServer(data)).toBeNull();
    server = serve();
    expect((await fetch(`${await addressOf(server)}/api/v1/health`)).status).toBe(200);
  });

  it("stops when asked, and takes its announcement with it", async () => {
    expect(await server.kill("SIGTERM")).toBe(0);
    expect(server.lines()).toContain("stopped");
    expect(existsSync(join(data, "server.json"))).toBe(false);
  });
});

/** A port that was free a moment ago. */
const closedPort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 1));
    });
  });
