import { sql } from "kysely";
import type { Context, Database } from "../../kernel/server/context.ts";

/**
 * An answer about cooperations as text, composed once and kept in memory until anything about any cooperation changes, or the day does.
 * Whether something has changed is asked of the database every time, so that several processes never show what another has changed.
 */
export async function keptAnswer(
  context: Pick<Context, "database" | "home" | "today">,
  key: string,
  compose: () => Promise<string>,
): Promise<string> {
  const kept = keptFor(context.home ?? context.database);
  const asOf = `${await countChanges(context.database)} ${context.today()}`;
  const known = kept.find(key, asOf);
  if (known !== undefined) return known;
  const answer = await compose(); // of what is now or later: never older than the count above
  kept.keep(key, asOf, answer);
  return answer;
}

/** Answers of one moment; those of an earlier moment are thrown away when a later one is asked about. */
export class KeptAnswers {
  readonly #mostCharacters: number;
  readonly #answers = new Map<string, string>();
  #asOf = "";
  #characters = 0;

  constructor(mostCharacters: number) {
    this.#mostCharacters = mostCharacters;
  }

  find(key: string, asOf: string): string | undefined {
    return asOf === this.#asOf ? this.#answers.get(key) : undefined;
  }

  /** The oldest give way when there is no room. */
  keep(key: string, asOf: string, answer: string): void {
    if (asOf !== this.#asOf) this.#startAnew(asOf);
    this.#drop(key);
    this.#answers.set(key, answer);
    this.#characters += answer.length;
    for (const oldest of this.#answers.keys()) {
      if (this.#characters <= this.#mostCharacters) break;
      this.#drop(oldest);
    }
  }

  #startAnew(asOf: string): void {
    this.#answers.clear();
    this.#characters = 0;
    this.#asOf = asOf;
  }

  #drop(key: string): void {
    this.#characters -= this.#answers.get(key)?.length ?? 0;
    this.#answers.delete(key);
  }
}

const mostCharacters = 24_000_000; // some 30 to 50 MB
const all = new WeakMap<Database, KeptAnswers>();

function keptFor(database: Database): KeptAnswers {
  const kept = all.get(database) ?? new KeptAnswers(mostCharacters);
  all.set(database, kept);
  return kept;
}

/** How many changes have been committed; migration 0014 counts them. */
async function countChanges(database: Database): Promise<string> {
  const { rows } = await sql<{
    changes: string;
  }>`select sum(changes)::text as changes from cooperation_changes`.execute(database);
  return rows[0]?.changes ?? "";
}
