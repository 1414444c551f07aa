import type { Charge } from "./key.ts";
import type { Problem } from "./problem.ts";
import { readingProblems } from "./reading-problems.ts";

/** What is wrong with a charge: nothing is paid in negative amounts, and nothing is free in negative quantities. */
export function* chargeProblems(charge: Charge, path: string): Generator<Problem> {
  switch (charge.kind) {
    case "fixed-each":
    case "fixed-one":
      if (charge.amount < 0n) yield { path: `${path}/amount`, code: "key/amount-negative" };
      return;
    case "unit-price":
      if (charge.price < 0n) yield { path: `${path}/price`, code: "key/amount-negative" };
      if (charge.free.n < 0n) yield { path: `${path}/free`, code: "key/free-negative" };
      for (const [index, exception] of charge.exceptions.entries())
        if (exception.price < 0n) yield { path: `${path}/exceptions/${index}/price`, code: "key/amount-negative" };
      yield* readingProblems(charge.quantity, `${path}/quantity`);
      return;
    case "own-cost":
      if (charge.rate.n <= 0n) yield { path: `${path}/rate`, code: "key/rate-not-positive" };
      if (charge.upTo !== null && charge.upTo < 0n) yield { path: `${path}/upTo`, code: "key/amount-negative" };
      yield* readingProblems(charge.cost, `${path}/cost`);
      return;
  }
}
