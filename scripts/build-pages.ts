import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildWebIfChanged, webDirectory } from "../platform/app/server/build-web.ts";

/** What a first visit may load of JavaScript, gzipped (architecture: limits that hold everywhere). */
const mostBytes = 200_000;

await buildWebIfChanged();
const page = readFileSync(join(webDirectory, "index.html"), "utf8");
const addresses = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1] ?? "");
const bytes = addresses.reduce((sum, file) => sum + gzipSync(readFileSync(join(webDirectory, file))).length, 0);

console.log(`First load: ${addresses.length} scripts, ${bytes} bytes gzipped; at most ${mostBytes}.`);
process.exitCode = addresses.length > 0 && bytes <= mostBytes ? 0 : 1;
