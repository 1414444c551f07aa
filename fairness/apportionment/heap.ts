/** A queue that always gives the highest item first. `compare(a, b) > 0` when `a` is higher. */
export class Heap<Item> {
  readonly #items: Item[] = [];
  readonly #compare: (a: Item, b: Item) => number;

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  get highest(): Item | undefined {
    return this.#items[0];
  }

  add(item: Item): void {
    let place = this.#items.push(item) - 1;
    while (place > 0 && this.#isHigher(place, (place - 1) >> 1)) place = this.#swap(place, (place - 1) >> 1);
  }

  takeHighest(): Item | undefined {
    const [highest, last] = [this.#items[0], this.#items.pop()];
    if (this.#items.length === 0 || last === undefined) return highest;
    this.#items[0] = last;
    for (let place = 0, child = this.#higherChild(0); this.#isHigher(child, place); child = this.#higherChild(place))
      place = this.#swap(place, child);
    return highest;
  }

  #higherChild(place: number): number {
    const left = 2 * place + 1;
    return this.#isHigher(left + 1, left) ? left + 1 : left;
  }

  #isHigher(a: number, b: number): boolean {
    return a < this.#items.length && b < this.#items.length && this.#compare(this.#items[a]!, this.#items[b]!) > 0;
  }

  /** Returns the new place of the item that stood at `from`. */
  #swap(from: number, to: number): number {
    [this.#items[from], this.#items[to]] = [this.#items[to]!, this.#items[from]!];
    return to;
  }
}
