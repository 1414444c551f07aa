import type { Context, Database } from "../../kernel/server/context.ts";
import { findCommonWords } from "./cooperation.store.ts";

/** A word in more cooperations than this says little of which one is meant. */
const manyCooperations = 200;
const anHour = 60 * 60 * 1000;

/** The common words as they were at most an hour ago: it is no matter of right and wrong. Ask before a transaction begins. */
export async function commonWords(context: Pick<Context, "database" | "home" | "now">): Promise<ReadonlySet<string>> {
  const home = context.home ?? context.database;
  const now = Date.parse(context.now());
  const known = kept.get(home);
  if (known && now - known.at < anHour && now >= known.at) return known.words;
  const words = await findCommonWords(context.database, manyCooperations);
  kept.set(home, { words, at: now });
  return words;
}

const kept = new WeakMap<Database, { readonly words: ReadonlySet<string>; readonly at: number }>();
