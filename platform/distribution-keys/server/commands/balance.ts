import {
  type BalanceRead,
  type Balances,
  balanceFromWire,
  balancesOf,
  balancesToWire,
  type Publication,
  publicationToWire,
  publishBalance,
  smallestThreshold,
  usualThreshold,
} from "@omforent/fairness";
import { ok, type Result, refuse } from "@omforent/kernel";

export type BalanceAnswer = {
  readonly read: BalanceRead;
  readonly balances: Balances;
  /** What may be published, where that was asked for; then nothing else is given. */
  readonly publication: Publication | null;
  readonly output: Readonly<Record<string, unknown>>;
};

export type BalanceOptions = { readonly publish: boolean; readonly threshold: string | undefined };

/**
 * `omforent balance` and `POST /api/v1/balance`: what each pays against what each gets, with what small numbers allow one to say; or
 * what of it may be published. Refusals: those of `balancesOf`, `balance/threshold`, `balance/persons-needed`.
 */
export function balanceCommand(json: unknown, options?: BalanceOptions): Result<BalanceAnswer> {
  const read = balanceFromWire(json);
  if (!read.ok) return read;
  const balances = balancesOf(read.value);
  if (!balances.ok) return balances;
  const found = { read: read.value, balances: balances.value };
  if (!options?.publish) return ok({ ...found, publication: null, output: balancesToWire(balances.value) });
  const threshold = Number(options.threshold ?? usualThreshold);
  if (!Number.isInteger(threshold) || threshold < smallestThreshold)
    return refuse("balance/threshold", { text: String(options.threshold).slice(0, 80), least: smallestThreshold });
  const uncounted = read.value.question.participants.findIndex(({ perPerson }) => perPerson === undefined);
  if (uncounted !== -1)
    return refuse(
      "balance/persons-needed",
      { participant: read.value.question.participants[uncounted]!.id },
      { path: `participants/${uncounted}/perPerson` },
    );
  const persons = new Map(read.value.question.participants.map(({ id, perPerson }) => [id, perPerson!])); // all have it
  // Only all years together: the difference between nested periods could isolate one.
  const publication = publishBalance(balances.value.together, persons, threshold);
  return ok({ ...found, publication, output: publicationToWire(publication, threshold) });
}
