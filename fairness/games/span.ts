/**
 * The linear span of coalitions (as 0/1 vectors), kept modulo two primes so that every test is exact in integers.
 * A coalition outside the span is never taken for one inside; the reverse has probability about 2^−52 for each coalition,
 * through one vector orthogonal to the span (a coalition is spanned iff its entries sum to 0).
 */
export class Span {
  readonly n: number;
  rank = 0;
  readonly #fields: readonly [Field, Field];

  constructor(n: number) {
    this.n = n;
    this.#fields = [new Field(primes[0], n), new Field(primes[1], n)];
  }

  /** Adds a coalition; false when it was spanned already. */
  add(coalition: number): boolean {
    const grew = this.#fields.map((field) => field.add(coalition));
    if (grew.every((one) => !one)) return false;
    this.rank += 1;
    return true;
  }

  has(coalition: number): boolean {
    return this.#fields.every((field) => field.has(coalition));
  }

  /** A vector orthogonal to the span for each prime, split into tables over the low and the high bits of a mask. */
  tables(lowBits: number): readonly [SpanTable, SpanTable] {
    const [first, second] = this.#fields;
    return [first.tables(lowBits), second.tables(lowBits)];
  }
}

export type SpanTable = { readonly prime: number; readonly low: Int32Array; readonly high: Int32Array };

/** Below 2^26, so that products of two residues are exact in a double. */
const primes = [67_108_859, 67_108_837] as const;

/** Row echelon form over one prime field, and a vector orthogonal to all rows. */
class Field {
  readonly prime: number;
  readonly #n: number;
  readonly #rows: Float64Array[] = [];
  readonly #pivots: number[] = [];
  #seed = 88_172_645;
  orthogonal: Float64Array;

  constructor(prime: number, n: number) {
    this.prime = prime;
    this.#n = n;
    this.orthogonal = this.#orthogonal();
  }

  has(coalition: number): boolean {
    let sum = 0;
    for (let player = 0; player < this.#n; player += 1) if (coalition & (1 << player)) sum += this.orthogonal[player]!;
    return sum % this.prime === 0;
  }

  tables(lowBits: number): SpanTable {
    return {
      prime: this.prime,
      low: residuesOver(this.orthogonal.subarray(0, lowBits), this.prime),
      high: residuesOver(this.orthogonal.subarray(lowBits), this.prime),
    };
  }

  add(coalition: number): boolean {
    const row = Float64Array.from({ length: this.#n }, (_, player) => (coalition >>> player) & 1);
    for (const [index, pivot] of this.#pivots.entries()) this.#subtract(row, this.#rows[index]!, row[pivot]!);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot === -1) return false;
    const inverse = this.#inverse(row[pivot]!);
    for (let player = 0; player < this.#n; player += 1) row[player] = (row[player]! * inverse) % this.prime;
    for (const other of this.#rows) this.#subtract(other, row, other[pivot]!);
    this.#rows.push(row);
    this.#pivots.push(pivot);
    this.orthogonal = this.#orthogonal();
    return true;
  }

  /** Anything in the free columns; the pivot columns follow. The rows are reduced, so each pivot stands in one row only. */
  #orthogonal(): Float64Array {
    const vector = Float64Array.from({ length: this.#n }, () => this.#next());
    for (const pivot of this.#pivots) vector[pivot] = 0;
    for (const [index, pivot] of this.#pivots.entries()) {
      let sum = 0;
      for (let player = 0; player < this.#n; player += 1)
        if (player !== pivot)
          sum =
            (sum + this.#rows[index]![player]! * (this.#pivots.includes(player) ? 0 : vector[player]!)) % this.prime;
      vector[pivot] = (this.prime - sum) % this.prime;
    }
    return vector;
  }

  #subtract(target: Float64Array, row: Float64Array, times: number): void {
    if (times === 0) return;
    const factor = this.prime - times;
    for (let player = 0; player < this.#n; player += 1)
      target[player] = (target[player]! + factor * row[player]!) % this.prime;
  }

  #inverse(value: number): number {
    let [result, base, power] = [1, value, this.prime - 2];
    for (; power > 0; power = Math.floor(power / 2)) {
      if (power % 2 === 1) result = (result * base) % this.prime;
      base = (base * base) % this.prime;
    }
    return result;
  }

  /** A fixed sequence: the same game gives the same steps, every time. */
  #next(): number {
    this.#seed = (this.#seed * 48_271) % 2_147_483_647;
    return (this.#seed % (this.prime - 1)) + 1;
  }
}

function residuesOver(entries: Float64Array, prime: number): Int32Array {
  const sums = new Int32Array(2 ** entries.length);
  for (let mask = 1; mask < sums.length; mask += 1) {
    const lowest = 31 - Math.clz32(mask & -mask);
    sums[mask] = (sums[mask & (mask - 1)]! + entries[lowest]!) % prime;
  }
  return sums;
}
