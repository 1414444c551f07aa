import { type BalanceRead, type Balances, balanceFromWire, balancesOf, balancesToWire } from "@omforent/fairness";
import { ok, type Result } from "@omforent/kernel";

export type BalanceAnswer = {
  readonly read: BalanceRead;
  readonly balances: Balances;
  readonly output: ReturnType<typeof balancesToWire>;
};

/** `omforent balance` and `POST /api/v1/balance`: what each pays against what each gets, with what small numbers allow one to say. */
export function balanceCommand(json: unknown): Result<BalanceAnswer> {
  const read = balanceFromWire(json);
  if (!read.ok) return read;
  const balances = balancesOf(read.value);
  if (!balances.ok) return balances;
  return ok({ read: read.value, balances: balances.value, output: balancesToWire(balances.value) });
}
