import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A server that runs on a data directory, as it tells about itself in `server.json` there. Whoever can read that file looks after the
 * machine: the secret in it lets the command line act as the operator, for as long as this run of the server lasts.
 */
export type RunningServer = {
  readonly address: string;
  readonly pid: number;
  readonly instance: string;
  readonly secret: string;
};

const fileIn = (directory: string): string => join(directory, "server.json");

export const announceServer = (directory: string, server: RunningServer): void =>
  writeFileSync(fileIn(directory), `${JSON.stringify(server)}\n`, { mode: 0o600 });

/** Only what this server wrote itself: on a PostgreSQL server another process may have announced itself since. */
export function withdrawServer(directory: string, instance: string): void {
  if (readAnnouncement(directory)?.instance === instance) rmSync(fileIn(directory), { force: true });
}

/**
 * The server that runs on this data directory, or null. The file alone proves nothing (its writer may have been killed),
 * so the server is asked whether it is the one that the file names.
 */
export async function findRunningServer(directory: string): Promise<RunningServer | null> {
  const announced = readAnnouncement(directory);
  if (!announced) return null;
  try {
    const reply = await fetch(`${announced.address}/api/v1/health`, { signal: AbortSignal.timeout(2000) });
    const { instance } = (await reply.json()) as { readonly instance?: unknown };
    return instance === announced.instance ? announced : null;
  } catch {
    return null; // nobody answers there, or something that is not Omforent
  }
}

function readAnnouncement(directory: string): RunningServer | null {
  try {
    const { address, pid, instance, secret } = JSON.parse(readFileSync(fileIn(directory), "utf8"));
    return { address: String(address), pid: Number(pid), instance: String(instance), secret: String(secret) };
  } catch {
    return null;
  }
}
