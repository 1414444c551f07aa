import { aliasesOf, beginAlike, likeness, piecesOf } from "./compare-names.ts";
import { serviceKey } from "./search.ts";

/** As much of a cooperation as the search for duplicates looks at. */
export type Comparable = {
  readonly id: string;
  readonly name: string;
  readonly participants: readonly string[];
  readonly services: readonly string[];
};
/** «ligner på …»: by the name, or because the same ones take part in the same service. */
export type Likeness = { readonly id: string; readonly name: string; readonly because: "name" | "participants" };

const alike = 0.78;
const fewestShared = 2;

/** Finds those that look like one another; built once and asked for every line of a list. */
export class DuplicateIndex {
  readonly #names = new Map<string, string>();
  readonly #byAlias = new Map<string, Set<string>>();
  readonly #byWord = new Map<string, Map<string, ReadonlySet<string>>>();
  readonly #byPeople = new Map<string, Set<string>>();

  constructor(cooperations: Iterable<Comparable> = []) {
    for (const cooperation of cooperations) this.add(cooperation);
  }

  add(cooperation: Comparable): void {
    const { id, name } = cooperation;
    this.#names.set(id, name);
    for (const alias of aliasesOf(name)) {
      put(this.#byAlias, alias, id);
      const pieces = piecesOf(alias);
      for (const word of alias.split(" ")) {
        const having = this.#byWord.get(word) ?? new Map<string, ReadonlySet<string>>();
        having.set(`${id} ${alias}`, pieces);
        this.#byWord.set(word, having);
      }
    }
    for (const key of peopleKeys(cooperation)) put(this.#byPeople, key, id);
  }

  /** Those that the given one looks like, itself left out; the same name first. */
  like(cooperation: Comparable): readonly Likeness[] {
    const byName = new Set(
      aliasesOf(cooperation.name).flatMap((alias) => [...(this.#byAlias.get(alias) ?? []), ...this.#near(alias)]),
    );
    const byPeople = new Set(peopleKeys(cooperation).flatMap((key) => [...(this.#byPeople.get(key) ?? [])]));
    const found = new Map<string, Likeness["because"]>();
    for (const id of byName) found.set(id, "name");
    for (const id of byPeople) if (!found.has(id)) found.set(id, "participants");
    found.delete(cooperation.id);
    return [...found].map(([id, because]) => ({ id, name: this.#names.get(id) ?? id, because })).slice(0, 10);
  }

  *#near(alias: string): Generator<string> {
    const pieces = piecesOf(alias);
    const words = alias.split(" ").sort((a, b) => this.#commonness(a) - this.#commonness(b));
    const seen = new Set<string>();
    for (const word of words.slice(0, 4))
      for (const [entry, others] of this.#byWord.get(word) ?? []) {
        if (seen.has(entry)) continue;
        seen.add(entry);
        const cut = entry.indexOf(" ");
        if (likeness(pieces, others) >= alike || beginAlike(alias, entry.slice(cut + 1))) yield entry.slice(0, cut);
        if (seen.size >= mostCompared) return;
      }
  }

  #commonness(word: string): number {
    return this.#byWord.get(word)?.size ?? 0;
  }
}

/** Rare words are looked up first, so the bound only cuts off names that share nothing but a common word. */
const mostCompared = 150;

const put = (map: Map<string, Set<string>>, key: string, id: string): void => {
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
};

/** The same participants in the same service. Without a service nothing is said: neighbours cooperate about many things. */
function peopleKeys({ participants, services }: Comparable): readonly string[] {
  const people = [...new Set(participants)].sort();
  if (people.length < fewestShared) return [];
  return [...new Set(services.map(serviceKey))].filter(Boolean).map((service) => `${people.join(",")} ${service}`);
}
