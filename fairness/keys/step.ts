import { fractions } from "@omforent/kernel";
import type { Step } from "./scenario.ts";

/** A step that is the sum of its children. */
export const step = (code: string, params: Step["params"], children: readonly Step[]): Step => ({
  code,
  params,
  exact: fractions.sum(children.map(({ exact }) => exact)),
  children,
});
