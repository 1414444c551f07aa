import { methods } from "@omforent/fairness";
import { ok, refuse } from "@omforent/kernel";
import { apportionCommand } from "../../platform/distribution-keys/server/commands/index.ts";
import type { Arguments } from "../arguments.ts";
import type { Command } from "../command.ts";
import { apportionText } from "./apportion-text.ts";

const known = [...methods, "all"];

/** `omforent apportion TOTAL W1 W2 … [--method NAME|all] [--minimum N] [--maximum N] [--checks] [--after W1,W2,…] [--newcomer WEIGHT:UNITS]` */
export const apportion: Command = {
  options: { values: ["method", "minimum", "maximum", "after", "newcomer"], flags: ["checks"] },
  positionals: { least: 2, most: Number.POSITIVE_INFINITY, named: "TOTAL W1 W2 …" },
  run: async ({ positionals: [total, ...weights], values, flags }) => {
    const method = values.get("method");
    if (method !== undefined && !known.includes(method))
      return refuse("usage/not-one-of", { option: "--method", value: method.slice(0, 80), known });
    const answer = apportionCommand({
      total,
      weights,
      ...stated(values),
      ...(flags.has("checks") ? { checks: true } : {}),
    });
    return answer.ok
      ? ok({ json: answer.value.output, text: (words) => apportionText(answer.value, weights, words) })
      : answer;
  },
};

/** As in the document: `50,30,20` is a list, `12.5:3` a weight and its units. */
function stated(values: Arguments["values"]): Readonly<Record<string, unknown>> {
  const fields = ["method", "minimum", "maximum"].flatMap((name) =>
    values.has(name) ? [[name, values.get(name)]] : [],
  );
  const [after, newcomer] = [values.get("after"), values.get("newcomer")];
  const [weight, units] = newcomer?.split(":") ?? [];
  return {
    ...Object.fromEntries(fields),
    ...(after === undefined ? {} : { after: after.split(",").map((each) => each.trim()) }),
    ...(newcomer === undefined ? {} : { newcomer: { weight, units } }),
  };
}
