import * as highsPackage from "highs";
import type { LinearProgram, NewLinearProgram } from "./linear-program.ts";

/**
 * HiGHS (Huangfu & Hall 2018) as a solver of linear programmes. Loading it is the only asynchronous step; `locateFile` says
 * where `highs.wasm` lies, for browsers.
 *
 * @example nearestByBound(question, await loadHighs())
 */
export async function loadHighs(options: highsPackage.InitOptions = {}): Promise<NewLinearProgram> {
  const highs = await highsLoader(options);
  return () => programOf(highs);
}

// The package's types describe its CommonJS form; what Node and bundlers import has the loader as its default export.
const highsLoader = highsPackage.default as unknown as typeof highsPackage.default.default;
type Highs = Awaited<ReturnType<typeof highsLoader>>;

function programOf(highs: Highs): LinearProgram {
  const variables: Parameters<LinearProgram["variable"]>[0][] = [];
  const rows: Parameters<LinearProgram["row"]>[0][] = [];
  return {
    variable: (one) => variables.push(one) - 1,
    row: (one) => void rows.push(one),
    solve: () =>
      highs.withModel((model) => {
        const within = (limit: number) => Math.max(-highs.infinity, Math.min(highs.infinity, limit));
        model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
        for (const [at, { lower, upper, cost, isWhole }] of variables.entries()) {
          model.addVar(within(lower), within(upper));
          model.changeColCost(at, cost);
          if (isWhole) model.changeColIntegrality(at, highs.constants.variableType.integer);
        }
        for (const { lower, upper, terms } of rows)
          model.addRow(within(lower), within(upper), {
            indices: terms.map(([variable]) => variable),
            values: terms.map(([, coefficient]) => coefficient),
          });
        model.run();
        if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
        const { colValue } = model.getSolution();
        const isMixed = variables.some(({ isWhole }) => isWhole);
        const bound = isMixed ? model.info.get("mip_dual_bound") : model.getObjectiveValue();
        return { values: variables.map((_, at) => colValue[at]!), bound: Number(bound) };
      }),
  };
}
