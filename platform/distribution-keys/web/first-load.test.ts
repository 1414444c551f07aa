import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { beforeAll, describe, expect, it, vi } from "vitest";

/** What a first visit may load of JavaScript, gzipped, before the page is shown (architecture: limits that hold everywhere). */
const most = 200_000;

const pages = fileURLToPath(new URL("../../app/web/", import.meta.url));
let chunks: ReadonlyMap<string, Rolldown.OutputChunk>;

beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production"); // a test runs in another environment than the pages do
  const output = await build({
    configFile: `${pages}vite.config.ts`,
    root: pages,
    logLevel: "silent",
    build: { write: false },
  });
  const [built] = [output].flat();
  if (!built || !("output" in built)) throw new Error("the pages were not built");
  chunks = new Map(built.output.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one]] : [])));
  vi.unstubAllEnvs();
}, 120_000);

/** The chunk that a source file became, where it is fetched by itself. */
const chunkOf = (file: RegExp): string => {
  const found = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId && file.test(facadeModuleId));
  if (!found) throw new Error(`no chunk of its own for ${file}`);
  return found.fileName;
};

/** Everything that these chunks cannot do without. */
function withImports(names: readonly string[], found = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    const chunk = chunks.get(name);
    if (!chunk || found.has(name)) continue;
    found.add(name);
    withImports(chunk.imports, found);
  }
  return found;
}

const bytesOf = (names: ReadonlySet<string>) =>
  [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)!.code).length, 0);

/**
 * Before any page: the application, and the sentences in bokmål that it fetches as it starts, with the workshop's first ones. The
 * rest of this slice's are named beside those, and fetched with the mathematics.
 */
function start(): readonly string[] {
  const entries = [...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName);
  const sentences = [...withImports(entries)]
    .flatMap((name) => chunks.get(name)!.dynamicImports)
    .filter((name) =>
      /(?<!distribution-keys\/)locales\/nb\.json$|locales\/first\/nb\.json$/.test(
        chunks.get(name)?.facadeModuleId ?? "",
      ),
    );
  return [...entries, ...sentences];
}

describe("the workshop's first load", () => {
  it(`is at most ${most} bytes of gzipped JavaScript before the page is shown`, () => {
    const bytes = bytesOf(withImports([...start(), chunkOf(/workshop-page\.tsx$/)]));
    expect(bytes).toBeGreaterThan(100_000); // it has been measured
    expect(bytes).toBeLessThanOrEqual(most);
  });

  it("fetches the mathematics, what stands below the table, and what is only asked for afterwards", () => {
    const shown = withImports([...start(), chunkOf(/workshop-page\.tsx$/)]);
    for (const later of [/workshop-bench\.tsx$/, /below-the-table\.tsx$/, /alone\/opened\.tsx$/, /asked\/nb\.json$/])
      expect(shown.has(chunkOf(later))).toBe(false);
    for (const name of shown)
      expect(
        Object.keys(chunks.get(name)!.modules).filter((file) => /fairness\/(games|search|keys\/language)/.test(file)),
      ).toEqual([]);
  });
});
