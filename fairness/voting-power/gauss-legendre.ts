/** Points in (0, 1/2) and their weights; each stands for its mirror image above 1/2 too, so that all weights sum to 1/2. */
export type HalfRule = { readonly points: Float64Array; readonly weights: Float64Array };

/**
 * Gauss's rule for integrals from 0 to 1 with an even number of points, found by Newton's method from the usual guess. An even
 * number has no point at 1/2, where taking a voter out of a sum would be at its least exact.
 */
export function halfOfGaussLegendre(count: number): HalfRule {
  if (count < 2 || count % 2 !== 0) throw new RangeError("an even number of points");
  const points = new Float64Array(count / 2);
  const weights = new Float64Array(count / 2);
  for (let at = 0; at < points.length; at += 1) {
    let node = Math.cos((Math.PI * (at + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step += 1) {
      const [value, derivative] = legendre(count, node);
      slope = derivative;
      const change = value / derivative;
      node -= change;
      if (Math.abs(change) < 1e-15) break;
    }
    points[at] = (1 - node) / 2;
    weights[at] = 1 / ((1 - node * node) * slope * slope);
  }
  return { points, weights };
}

/** The Legendre polynomial of this degree and its derivative. */
function legendre(degree: number, x: number): readonly [number, number] {
  let [before, value] = [1, x];
  for (let k = 2; k <= degree; k += 1) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  return [value, (degree * (x * value - before)) / (x * x - 1)];
}

/**
 * How far such a rule may be off for Σ cₛ xˢ (1 − x)^(n−s) with 0 ≤ cₛ ≤ binomial(n, s), at most. On the ellipse with the sum of half-axes ρ the
 * distances to 0 and 1 sum to a = (ρ + 1/ρ)/2, so that the polynomial is at most aⁿ there; and Gauss's rule with m points is within
 * (32/15) aⁿ ρ^(2−2m) / (1 − ρ⁻²) (Trefethen, Approximation Theory and Approximation Practice, 2013, theorem 19.3).
 */
export function truncationBound(degree: number, count: number): number {
  if (2 * count - 1 >= degree) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let u = 0.01; u < 4; u *= 1.02) {
    const logarithm = degree * Math.log(Math.cosh(u)) - (2 * count - 2) * u - Math.log1p(-Math.exp(-2 * u));
    least = Math.min(least, logarithm);
  }
  return (32 / 15) * Math.exp(least);
}

/** The fewest points, an even number, with which the rule is within the bound. */
export function pointsFor(degree: number, bound: number): number {
  let count = 2;
  while (truncationBound(degree, count) > bound) count += 2;
  return count;
}
