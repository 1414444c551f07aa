import { describe, expect, it } from "vitest";
import { checkSources } from "./check-sources.ts";
import type { Rule } from "./violation.ts";

const breaches = (path: string, text: string): readonly Rule[] =>
  checkSources(new Map([[path, text]])).map(({ rule }) => rule);

/** The folder beside the project, written so that this file does not itself name it. */
const beside = ["..", "..", "shared", "data"].join("/");

/** Planted breaches: where, what is written there, and the rule that must catch it. */
const planted: readonly (readonly [path: string, text: string, rule: Rule])[] = [
  // kernel, fairness and law
  ["kernel/a.ts", `import { apportion } from "@omforent/fairness";`, "layer"],
  ["fairness/a.ts", `import { legalForms } from "@omforent/law";`, "layer"],
  ["law/a.ts", `import type { Key } from "@omforent/fairness";`, "layer"],
  ["law/a.ts", `type Key = import("@omforent/fairness").Key;`, "layer"],
  ["fairness/a.ts", `export * from "../platform/kernel/domain/index.ts";`, "layer"],
  ["fairness/keys/a.test.ts", `import { aContext } from "../../platform/database/testing/context.ts";`, "layer"],
  ["fairness/a.ts", `import { z } from "zod";`, "layer"],
  ["fairness/a.ts", `import highs from "highs";`, "layer"],
  ["fairness/search/a.ts", `import { loadHighs } from "./highs.ts";`, "layer"],
  ["fairness/a.ts", `import { readFileSync } from "node:fs";`, "layer"],
  ["fairness/a.ts", `export const read = () => import("node:fs");`, "layer"],
  ["fairness/a.ts", `import { fraction } from "../kernel/fraction.ts";`, "package-by-name"],
  [
    "platform/cooperations/server/a.ts",
    `import { evaluate } from "../../../fairness/keys/evaluate.ts";`,
    "package-by-name",
  ],
  [
    "platform/cooperations/web/a.tsx",
    `import { parse } from "@omforent/fairness/keys/language/parse.ts";`,
    "front-door",
  ],
  // the layers of a slice
  ["platform/cooperations/domain/a.ts", `import { save } from "../server/cooperation.store.ts";`, "layer"],
  ["platform/cooperations/domain/a.ts", `import type { Row } from "../contract.ts";`, "layer"],
  ["platform/cooperations/domain/a.ts", `import { z } from "zod";`, "layer"],
  ["platform/cooperations/contract.ts", `import { list } from "./server/list-cooperations.ts";`, "layer"],
  ["platform/cooperations/web/a.tsx", `import { list } from "../server/list-cooperations.ts";`, "layer"],
  ["platform/cooperations/web/a.tsx", `import { readFileSync } from "node:fs";`, "layer"],
  ["platform/cooperations/web/a.tsx", `import { sql } from "kysely";`, "layer"],
  ["platform/cooperations/server/a.ts", `import { Page } from "../web/page.tsx";`, "layer"],
  ["platform/cooperations/web/a.tsx", `import { openEmbedded } from "../../database/open-embedded.ts";`, "layer"],
  ["platform/kernel/server/a.ts", `import { createApp } from "../../app/server/create-app.ts";`, "layer"],
  ["platform/cooperations/web/a.tsx", `import nb from "../../municipalities/locales/nb.json";`, "layer"],
  // the order of the slices and their front doors
  ["platform/municipalities/domain/a.ts", `import { host } from "../../cooperations/domain/index.ts";`, "slice-order"],
  ["platform/kernel/domain/a.ts", `import { host } from "../../cooperations/domain/index.ts";`, "slice-order"],
  [
    "platform/cooperations/domain/a.test.ts",
    `import { k } from "../../distribution-keys/domain/index.ts";`,
    "slice-order",
  ],
  [
    "platform/cooperations/server/a.ts",
    `import { find } from "../../municipalities/server/municipality.store.ts";`,
    "front-door",
  ],
  ["platform/app/web/routes.tsx", `import { Page } from "../../cooperations/web/cooperation-page.tsx";`, "front-door"],
  ["platform/later/domain/a.ts", `export const a = 1;`, "unknown-place"],
  ["platform/cooperations/data/a.ts", `export const a = 1;`, "unknown-place"],
  ["kernel/a.ts", `export * from "../elsewhere/b.ts";`, "unknown-place"],
  // the places around the product
  ["platform/app/server/a.ts", `import { sql } from "kysely";`, "app-only-composes"],
  ["platform/app/web/a.tsx", `export const load = () => fetch("/api/v1/municipalities");`, "app-only-composes"],
  ["platform/database/a.ts", `import { list } from "../cooperations/server/index.ts";`, "layer"],
  ["cli/a.ts", `import { list } from "../platform/cooperations/server/list-cooperations.ts";`, "front-door"],
  ["cli/a.ts", `import { Page } from "../platform/cooperations/web/index.ts";`, "layer"],
  ["examples/a/a.ts", `import { list } from "../../platform/cooperations/server/index.ts";`, "layer"],
  ["examples/a/a.ts", `import { z } from "zod";`, "layer"],
  ["bench/a.ts", `import { list } from "../platform/cooperations/server/list-cooperations.ts";`, "front-door"],
  ["e2e/a.e2e.ts", `import { createApp } from "../platform/app/server/create-app.ts";`, "layer"],
  ["scripts/a.ts", `import { Page } from "../platform/cooperations/web/index.ts";`, "layer"],
  // the folder beside the project
  ["cli/a.ts", `import data from "${beside}/cooperations.json";`, "outside-the-project"],
  ["cli/a.ts", `const folder = "${beside}";`, "outside-the-project"],
  ["scripts/a.js", `const file = \`\${root}${beside}/cooperations.json\`;`, "outside-the-project"],
  ["e2e/a.e2e.ts", `import "/etc/a.js";`, "outside-the-project"],
  ["cli/a.ts", `new URL("../../elsewhere/a.json", import.meta.url);`, "outside-the-project"],
  // names
  ["fairness/utils/a.ts", `export const a = 1;`, "forbidden-name"],
  ["fairness/helpers.ts", `export const a = 1;`, "forbidden-name"],
  ["platform/kernel/domain/common.ts", `export const a = 1;`, "forbidden-name"],
  ["e2e/shared/a.ts", `export const a = 1;`, "forbidden-name"],
  ["e2e/page-helpers.ts", `export const a = 1;`, "forbidden-name"],
  // purity
  ...[
    "export const now = () => Date.now();",
    "export const now = () => new Date();",
    "export const now = () => Date();",
    "const Clock = Date; export const now = () => new Clock();",
    `export const now = () => Date["now"]();`,
    "export const chance = () => Math.random();",
    "const { random } = Math; export { random };",
    "export const now = () => Temporal.Now.plainDateISO();",
    "export const home = () => process.cwd();",
    `export const say = () => console.log("a");`,
    `export const ask = () => fetch("/");`,
    "const { fetch } = globalThis; export { fetch };",
    `export const say = () => globalThis.console.log("a");`,
    `export const load = (name: string) => import(name);`,
    "export const here = import.meta.url;",
    `export const f = new Function("return 1");`,
    "export const wait = () => setTimeout(() => 1, 2);",
  ].map((text) => ["platform/cooperations/domain/a.ts", text, "impure"] as const),
  ["kernel/a.ts", "export const now = () => Date.now();", "impure"],
  ["platform/cooperations/contract.ts", "export const now = () => Date.now();", "impure"],
  ["kernel/a.ts", "export const = 1;", "cannot-parse"],
];

/** What the rule must leave alone. */
const lawful: readonly (readonly [path: string, text: string])[] = [
  ["fairness/a.ts", `import { fraction } from "@omforent/kernel";`],
  ["platform/cooperations/contract.ts", `import { z } from "zod"; import { forms } from "./domain/form.ts";`],
  ["platform/cooperations/server/a.ts", `import { findMunicipality } from "../../municipalities/server/index.ts";`],
  ["platform/cooperations/server/a.ts", `import type { Context } from "../../kernel/server/context.ts";`],
  ["platform/cooperations/web/a.tsx", `import { Page } from "../../kernel/web/page.tsx"; import "./a.module.css";`],
  ["platform/distribution-keys/web/a.tsx", `import { MunicipalityPicker } from "../../municipalities/web/index.ts";`],
  ["platform/distribution-keys/web/a.tsx", `new Worker(new URL("./series.worker.ts", import.meta.url));`],
  [
    "platform/cooperations/server/a.db.test.ts",
    `import { aMunicipality } from "../../municipalities/testing/builders.ts";`,
  ],
  ["platform/app/web/routes.tsx", `import { CooperationPage } from "../../cooperations/web/index.ts";`],
  ["platform/app/server/a.ts", `import { cooperationRoutes } from "../../cooperations/server/index.ts";`],
  ["examples/a/a.ts", `import { evaluate } from "@omforent/fairness"; import { ok } from "node:assert";`],
  ["fairness/a.ts", "export const a = { process: 1, console: 2 }; export const b = a.process + a.console;"],
  ["fairness/a.ts", "export const day = Date.UTC(2026, 0, 1); export const date = new Date(day);"],
  ["fairness/a.ts", "export type Day = Temporal.PlainDate; export const most = Math.max(1, 2);"],
  ["e2e/a.e2e.ts", `import { packLibraries } from "../scripts/pack/pack-libraries.ts";`],
  ["bench/games.ts", `import { nucleolus } from "../fairness/games/nucleolus.ts";`],
  ["fairness/search/highs.ts", `import highs from "highs";`],
  ["fairness/search/highs.test.ts", `import { loadHighs } from "./highs.ts";`],
  ["platform/distribution-keys/web/a.ts", `import { loadHighs } from "@omforent/fairness/highs";`],
  ["fairness/common-costs.ts", "export const a = 1;"],
  ["platform/cooperations/server/a.ts", "export const now = () => Date.now();"],
  ["fairness/a.test.ts", `import { readFileSync } from "node:fs"; console.log(Date.now());`],
];

describe("the import rule", () => {
  it.each(planted)("catches in %s: %s (%s)", (path, text, rule) => {
    expect(breaches(path, text)).toContain(rule);
  });

  it.each(lawful)("leaves alone in %s: %s", (path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });

  it("names the file and the line", () => {
    const [violation] = checkSources(new Map([["kernel/a.ts", "\n\nexport const now = () => Date.now();"]]));
    expect(violation).toMatchObject({ file: "kernel/a.ts", line: 3 });
  });

  it("has a planted breach for every rule", () => {
    const everyRule: Record<Rule, true> = {
      "cannot-parse": true,
      "unknown-place": true,
      layer: true,
      "slice-order": true,
      "front-door": true,
      "package-by-name": true,
      "outside-the-project": true,
      "forbidden-name": true,
      impure: true,
      "app-only-composes": true,
    };
    expect(new Set(planted.map(([, , rule]) => rule))).toEqual(new Set(Object.keys(everyRule)));
  });
});
