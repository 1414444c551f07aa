import {
  type CostStructure,
  type GameQuestion,
  perPlayer,
  type SampledShapley,
  serialOfStructure,
  worthOfStructure,
} from "@omforent/fairness";
import { ok, type Result, refuse } from "@omforent/kernel";
import type { GameOptions, GamePart, SamplingAsked } from "./game-options.ts";
import { sampled, sampledToWire } from "./game-sample.ts";

/** What can be said of more players than a table holds. */
export type SampledAnswer = {
  readonly kind: "sampled";
  readonly players: readonly string[];
  readonly alone: readonly number[];
  readonly total: number;
  readonly sample: SampledShapley | null;
  readonly charges: readonly {
    readonly name: "serial" | "proportional" | "equal";
    readonly amounts: readonly number[];
  }[];
  readonly output: Readonly<Record<string, unknown>>;
};

type Question = GameQuestion & {
  readonly structure: CostStructure;
  readonly asked: readonly GamePart[] | null;
  readonly sampling: SamplingAsked;
  readonly options: GameOptions;
};

const possible: readonly GamePart[] = ["shapley", "serial", "proportional", "equal"];

/** Refusals: `game/needs-a-table` for what takes every group's cost, `game/no-demand`, and those of `sampled`. */
export function sampledAnswer(question: Question): Result<SampledAnswer> {
  const { structure, n, asked, sampling, options } = question;
  const beyond = (asked ?? []).find((part) => !possible.includes(part));
  if (beyond || question.allocation || options.certificate || options.exact)
    return refuse("game/needs-a-table", { players: n, most: options.mostInTable ?? 24 });
  const serial = serialOfStructure(structure);
  if (asked?.includes("serial") && !serial) return refuse("game/no-demand");
  const worthOf = worthOfStructure(structure);
  if (!worthOf.ok) return worthOf;
  const players = question.players!; // a structure has names
  const alone = players.map((_, player) =>
    worthOf.value(Uint8Array.from(players, (_name, at) => Number(at === player))),
  );
  const total = worthOf.value(new Uint8Array(n).fill(1));
  const sum = alone.reduce((all, cost) => all + cost, 0);
  const wants = (part: GamePart) => asked === null || asked.includes(part);
  const sample = wants("shapley") ? sampled({ n, game: null, structure, sampling, options }) : null;
  if (sample && !sample.ok) return sample;
  const charges = [
    ...(serial && wants("serial") ? [{ name: "serial" as const, amounts: [...serial] }] : []),
    ...(sum > 0 && wants("proportional")
      ? [{ name: "proportional" as const, amounts: alone.map((cost) => (cost * total) / sum) }]
      : []),
    ...(wants("equal") ? [{ name: "equal" as const, amounts: alone.map(() => total / n) }] : []),
  ];
  const output = {
    ...(sample ? { sampledShapley: sampledToWire(sample.value, players, sampling.seed) } : {}),
    ...Object.fromEntries(charges.map(({ name, amounts }) => [name, perPlayer(amounts, players)])),
    warnings: [],
  };
  return ok({ kind: "sampled", players, alone, total, sample: sample?.value ?? null, charges, output });
}
