import fs from "node:fs";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/**
 * The embedded database's file system, made to reach the disk: as delivered it never calls fsync, so a commit would be in
 * the operating system's memory only. It uses an inner part of PGlite (`NODEFS.stream_ops`), so the version of PGlite is
 * pinned and a test counts the calls.
 */
export class SyncNodeFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const initialised = await super.init(pg, options);
    initialised.emscriptenOpts.preRun?.push((module) => {
      // biome-ignore lint/suspicious/noExplicitAny: Emscripten's file systems have no types.
      (module as any).NODEFS.stream_ops.fsync = (stream: { readonly nfd: number }) => syncToDisk(stream.nfd);
    });
    return initialised;
  }
}

/** PostgreSQL syncs only as often as its log needs when this says how: with the default, many commits share one sync that never comes. */
export const syncedStart: readonly string[] = ["-c", "fsync=on", "-c", "wal_sync_method=fsync"];

function syncToDisk(descriptor: number): 0 {
  try {
    fs.fdatasyncSync(descriptor);
  } catch (error) {
    if (!notAFile.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  return 0;
}

/** A directory, a pipe or a descriptor that is closed already has nothing to sync. */
const notAFile = new Set(["EISDIR", "EINVAL", "EBADF"]);
