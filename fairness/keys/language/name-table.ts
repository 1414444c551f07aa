import { nearestTo } from "./nearest.ts";
import { rawTokens } from "./tokens.ts";

/** What a name in a sentence stands for. */
export type Meaning =
  | { readonly kind: "known"; readonly id: string }
  | { readonly kind: "ambiguous"; readonly names: readonly string[] }
  | { readonly kind: "unknown"; readonly nearest: string | null };

/** The names of one kind (measures, units or participants) and what they mean. */
export class NameTable {
  readonly #ids: ReadonlySet<string>;
  readonly #nameOf: ReadonlyMap<string, string>;
  readonly #byName = new Map<string, string[]>();
  readonly #byLooseName = new Map<string, string[]>();
  /** "Herøy (1818)" where there are two of the name. */
  readonly #byNumberedName = new Map<string, string>();

  constructor(entries: readonly { readonly id: string; readonly name: string }[]) {
    this.#ids = new Set(entries.map(({ id }) => id));
    this.#nameOf = new Map(entries.map(({ id, name }) => [id, tidy(name)]));
    for (const [id, name] of this.#nameOf) {
      if (name === "") continue;
      push(this.#byName, name, id);
      push(this.#byLooseName, loose(name), id);
    }
    for (const ids of this.#byLooseName.values())
      if (ids.length > 1) for (const id of ids) this.#byNumberedName.set(this.#numbered(id), id);
  }

  /** The exact name first, then the name in other letters or spacing, the name with its id, and last an id alone. */
  meaningOf(text: string): Meaning {
    if (text.startsWith(explicit) && this.#ids.has(text.slice(explicit.length)))
      return { kind: "known", id: text.slice(explicit.length) };
    const name = tidy(text);
    const ids = this.#byName.get(name) ?? this.#byLooseName.get(loose(name)) ?? [];
    if (ids.length > 1) return { kind: "ambiguous", names: ids.map((id) => this.#numbered(id)) };
    const id = ids[0] ?? this.#byNumberedName.get(name) ?? (this.#ids.has(text) ? text : undefined);
    if (id !== undefined) return { kind: "known", id };
    return { kind: "unknown", nearest: nearestTo(name, this.#byName.keys()) };
  }

  /** A text that means this id and no other: its name, its name with its id, its id, or its id said to be one. */
  textFor(id: string): string {
    const texts = [this.#nameOf.get(id) ?? "", this.#numbered(id), id];
    return texts.find((text) => text !== "" && this.#means(text, id)) ?? `${explicit}${id}`;
  }

  /** The name when it means this id and no other. */
  nameFor(id: string): string | null {
    const name = this.#nameOf.get(id) ?? "";
    return name !== "" && this.#means(name, id) ? name : null;
  }

  get names(): readonly string[] {
    return [...this.#byName.keys(), ...this.#byNumberedName.keys()];
  }

  #means(text: string, id: string): boolean {
    const meaning = this.meaningOf(text);
    return meaning.kind === "known" && meaning.id === id;
  }

  #numbered(id: string): string {
    return tidy(`${this.#nameOf.get(id)} (${id})`);
  }
}

const explicit = "id:";
const tidy = (name: string) => name.normalize("NFC").replace(/\s+/gu, " ").trim();
const loose = (name: string) =>
  rawTokens(name)
    .map(({ kind, folded }) => (kind === "quoted" ? `"${folded}"` : folded))
    .join(" ");

function push(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
