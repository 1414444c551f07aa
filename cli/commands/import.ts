import { basename } from "node:path";
import { ok, type Result, refuse } from "@omforent/kernel";
import type { Arguments } from "../arguments.ts";
import type { Answer, Command } from "../command.ts";
import { readBytes, readDocument, readText } from "../read-document.ts";
import type { Words } from "../words.ts";

/** `omforent import statistics|borders|cooperations FILE`: what writes goes through the server, or locks the data. */
export const importFile: Command = {
  options: { values: ["source", "table", "published-on", "reason", "attribution", "municipality"], flags: [] },
  positionals: { least: 2, most: 2, named: "statistics|borders|cooperations FILE" },
  run: async (given) => {
    const [what = "", file = ""] = given.positionals;
    const kind = kinds.find((each) => each.name === what);
    if (!kind)
      return refuse("usage/not-one-of", {
        option: "import",
        value: what.slice(0, 80),
        known: kinds.map(({ name }) => name),
      });
    const missing = kind.needs.find((option) => !given.values.has(option));
    if (missing) return refuse("usage/option-needed", { option: `--${missing}` });
    const body = await kind.read(file, given);
    if (!body.ok) return body;
    const { askServer } = await import("../ask-server.ts");
    const answer = await askServer(kind.path, body.value);
    return answer.ok ? ok({ json: answer.value, text: (words) => kind.tell(answer.value, words) }) : answer;
  },
};

type Kind = {
  readonly name: string;
  readonly path: string;
  readonly needs: readonly string[];
  readonly read: (file: string, given: Arguments) => Promise<Result<unknown>>;
  readonly tell: (answer: unknown, words: Words) => ReturnType<Answer["text"]>;
};

const kinds: readonly Kind[] = [
  {
    name: "statistics",
    path: "/api/v1/import/statistics",
    needs: ["source"],
    read: async (file, { values }) => {
      const csv = await readText(file);
      if (!csv.ok) return csv;
      const [source, table, publishedOn, reason] = ["source", "table", "published-on", "reason"].map(stated(values));
      return ok({ csv: csv.value, source, table, publishedOn, reason });
    },
    tell: (answer, { say }) => say("import.statistics", countsIn(answer)),
  },
  {
    name: "borders",
    path: "/api/v1/import/borders",
    needs: [],
    read: async (file, { values }) => {
      const document = await readDocument(file);
      return document.ok ? ok({ file: document.value, attribution: stated(values)("attribution") }) : document;
    },
    tell: (answer, { say }) => say("import.borders", countsIn(answer)),
  },
  {
    name: "cooperations",
    path: "/api/v1/cooperations/import",
    needs: [],
    read: async (file, { values }) => {
      const bytes = await readBytes(file);
      if (!bytes.ok) return bytes;
      const [municipality, source] = ["municipality", "source"].map(stated(values));
      const fileName = file === "-" ? "stdin.csv" : basename(file);
      return ok({ fileName, contentBase64: bytes.value.toString("base64"), municipality, source });
    },
    tell: (answer, { say }) => say("import.cooperations", countsIn(answer)),
  },
];

const stated =
  (values: Arguments["values"]) =>
  (option: string): string | null =>
    values.get(option) ?? null;

/** Lists are counted: what was imported, what was skipped, what is missing. */
const countsIn = (answer: unknown): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(answer as Readonly<Record<string, unknown>>).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.length : typeof value === "number" ? value : String(value),
    ]),
  );
