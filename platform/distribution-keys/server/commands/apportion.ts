import {
  type ApportionmentOnTheWire,
  type ApportionmentRead,
  apportion,
  apportionmentFromWire,
  apportionmentToWire,
} from "@omforent/fairness";
import { ok, type Result } from "@omforent/kernel";

export type ApportionAnswer = { readonly read: ApportionmentRead; readonly output: ApportionmentOnTheWire };

/** `omforent apportion` and `POST /api/v1/apportion`: whole units to weights. */
export function apportionCommand(json: unknown): Result<ApportionAnswer> {
  const read = apportionmentFromWire(json);
  if (!read.ok) return read;
  const found = apportion(read.value.method, read.value.problem);
  return found.ok ? ok({ read: read.value, output: apportionmentToWire(found.value) }) : found;
}
