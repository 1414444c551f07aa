import { type Game, sizeOf } from "../game.ts";

/** The Shapley value over every order of arrival. */
export function shapleyByOrders({ n, worth }: Game): number[] {
  const sums = Array.from({ length: n }, () => 0);
  let orders = 0;
  const arrive = (present: number): void => {
    if (present === worth.length - 1) orders += 1;
    for (let player = 0; player < n; player += 1)
      if (!(present & (1 << player))) {
        const later = present | (1 << player);
        // As many orders continue from here as the rest can come in.
        sums[player]! += (worth[later]! - worth[present]!) * factorial(n - sizeOf(later));
        arrive(later);
      }
  };
  arrive(0);
  return sums.map((sum) => sum / orders);
}

/** The mean of what a player adds to each group of the others. */
export function banzhafByGroups({ n, worth }: Game): number[] {
  return Array.from({ length: n }, (_, player) => {
    const bit = 1 << player;
    let sum = 0;
    for (let mask = 0; mask < worth.length; mask += 1) if (!(mask & bit)) sum += worth[mask | bit]! - worth[mask]!;
    return sum / 2 ** (n - 1);
  });
}

const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));

/** Littlechild & Owen (1973): each step of the runway is shared by those who need it. */
export function airportShapley(needs: readonly number[]): number[] {
  const steps = [...new Set(needs)].sort((a, b) => a - b);
  return needs.map((need) =>
    steps.reduce((sum, step, at) => {
      if (step > need) return sum;
      return sum + (step - (steps[at - 1] ?? 0)) / needs.filter((other) => other >= step).length;
    }, 0),
  );
}

/** Littlechild (1974): the nucleolus of an airport game in one sweep over the needs, smallest first. */
export function airportNucleolus(needs: readonly number[]): number[] {
  const order = needs.map((_, player) => player).sort((a, b) => needs[a]! - needs[b]!);
  const sorted = order.map((player) => needs[player]!);
  const shares = Array.from({ length: needs.length }, () => 0);
  for (let [done, paid, each] = [0, 0, 0]; done < sorted.length; ) {
    let [least, upTo] = [Number.POSITIVE_INFINITY, done];
    for (let at = done; at < sorted.length; at += 1) {
      const many = at - done + (at === sorted.length - 1 ? 1 : 2);
      const share = (sorted[at]! - paid) / many;
      if (share <= least) [least, upTo] = [share, at];
    }
    each = least;
    for (let at = done; at <= upTo; at += 1) shares[order[at]!] = each;
    paid += each * (upTo - done + 1);
    done = upTo + 1;
  }
  return shares;
}
