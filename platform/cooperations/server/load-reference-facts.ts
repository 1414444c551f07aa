import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../../kernel/server/context.ts";
import { loadFacts } from "../../kernel/server/load-facts.ts";
import type { NewClaim } from "./claim.store.ts";
import { findAllCooperations, saveDerived } from "./cooperation.store.ts";
import { currentDirectory, forgetFunctions } from "./current-directory.ts";
import { type CooperationFacts, readFacts } from "./facts-format.ts";
import { replaceFunctions } from "./kostra-function.store.ts";
import { replacePublicClaims } from "./reference-facts.store.ts";

const folder = join(import.meta.dirname, "../facts");
const files = ["sources.json", "cooperations.json", "key-history.json", "kostra-functions.json"];

/** Loads what public sources say about cooperations. Does nothing when it is already in the database. */
export async function loadReferenceFacts(context: Context): Promise<boolean> {
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const facts = readFacts(texts);
  const directory = await currentDirectory(context);
  const functions = new Map(facts.functions.map(({ code, name }) => [code, name]));
  const names = new Map([...directory.cooperations, ...facts.cooperations.map(({ id, name }) => [id, name] as const)]);
  // What is shown holds the names of municipalities: when they change, it is derived again.
  const municipalityNames = [...directory.registry.municipalities.values()].map(
    ({ number, name }) => `${number} ${name}`,
  );
  const loaded = await loadFacts(context, {
    name: "cooperations",
    content: [...texts, ...municipalityNames].join("\n"),
    load: async (tx) => {
      await replaceFunctions(tx, facts.functions);
      const documented = await replacePublicClaims(tx, facts.sources, claimsOf(facts));
      const registered = await findAllCooperations(
        tx,
        documented.map(({ id }) => id),
      );
      await saveDerived(tx, [...documented, ...registered], {
        directory: { ...directory, functions, cooperations: names },
        today: context.today(),
      });
    },
  });
  if (loaded) forgetFunctions(context.database);
  return loaded;
}

const claimsOf = ({ cooperations, keyHistory }: CooperationFacts): readonly NewClaim[] => [
  ...cooperations.flatMap(({ id, name, nameSource, claims, remarks, note }) => [
    {
      cooperationId: id,
      field: "name",
      value: name,
      sourceId: nameSource,
      confidence: "high",
      asOf: null,
      note,
    } as const,
    ...claims.map(({ field, source, ...claim }) => ({
      cooperationId: id,
      ...claim,
      field,
      value: withPeriods(field, claim.value),
      sourceId: source,
    })),
    ...remarks.map(({ topic, sentence, source, ...claim }) => ({
      cooperationId: id,
      field: "remark",
      value: { topic, sentence },
      sourceId: source,
      ...claim,
    })),
  ]),
  ...keyHistory.map(({ cooperation, source, confidence, note, documentedKey: _workshop, ...value }) => ({
    cooperationId: cooperation,
    field: "keyHistory",
    value,
    sourceId: source,
    confidence,
    asOf: null,
    note,
  })),
];

/** The files leave out periods, because no source that was read gives one. */
function withPeriods(field: string, value: unknown): unknown {
  if (field === "host") return { from: null, to: null, ...(value as object) };
  if (field !== "participants") return value;
  const list = value as { readonly participants: readonly object[] };
  return { ...list, participants: list.participants.map((one) => ({ from: null, to: null, ...one })) };
}
