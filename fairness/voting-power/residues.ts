/** Below 2^53 every whole number is exact in a double. */
export const exactBelow = 2 ** 53;

/** Moduli leave room for several additions before a sum must be reduced. */
const modulusBits = 49;

/** Moduli below 2^49, pairwise without a common factor, whose product is above `bound`. */
export function moduliFor(bound: bigint): readonly number[] {
  const moduli: number[] = [];
  let product = 1n;
  for (let candidate = 2n ** BigInt(modulusBits) - 1n; product <= bound; candidate -= 2n) {
    if (greatestCommonDivisor(product, candidate) !== 1n) continue;
    moduli.push(Number(candidate));
    product *= candidate;
  }
  return moduli;
}

/** How many moduli the counts of so many voters by size take: as many as the largest binomial (Stirling). */
export function passesFor(voters: number): number {
  const bits = voters - Math.log2((Math.PI * voters) / 2) / 2;
  return bits < 53 ? 1 : Math.ceil(bits / (modulusBits - 0.01));
}

/** A count as it is without a modulus, else its residue. */
export const inRange = (count: number, modulus: number | null): number =>
  modulus === null ? count : ((count % modulus) + modulus) % modulus;

/** Brings the cells from–to (all of them) to at most `modulus`, without a branch that a processor could guess wrong. */
export function reduceAll(cells: Float64Array, modulus: number, from = 0, to = cells.length - 1): void {
  const inverseOf = 1 / modulus;
  for (let cell = from; cell <= to; cell++) {
    const value = cells[cell]!;
    cells[cell] = value - modulus * Math.floor(value * inverseOf);
  }
}

/** The one number below the product of the moduli that leaves these residues (the Chinese remainder theorem). */
export function fromResidues(residues: readonly number[], moduli: readonly number[]): bigint {
  let [value, product] = [0n, 1n];
  for (const [place, residue] of residues.entries()) {
    const modulus = BigInt(moduli[place]!);
    const lacking = (((BigInt(residue) - value) % modulus) + modulus) % modulus;
    value += product * ((lacking * inverse(product % modulus, modulus)) % modulus);
    product *= modulus;
  }
  return value;
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value, modulus, 1n, 0n];
  while (b !== 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
  return ((x % modulus) + modulus) % modulus;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
