import {
  allocationToWire,
  certificateToWire,
  type Game,
  type GameRead,
  gameFromWire,
  isProved,
  leastCore,
  type Properties,
  propertiesOf,
  type Solution,
  solve,
} from "@omforent/fairness";
import { ok, type Result } from "@omforent/kernel";
import { type GamePart, readOnly } from "./game-options.ts";
import { type GameWarning, gameWarnings } from "./game-warnings.ts";

export type GameOptions = { readonly only: string | undefined; readonly certificate: boolean };

export type GameAnswer = {
  readonly read: GameRead;
  readonly solutions: readonly Solution[];
  readonly core: ReturnType<typeof leastCore> | null;
  readonly properties: Properties;
  readonly warnings: readonly GameWarning[];
  readonly output: Readonly<Record<string, unknown>>;
};

/** `omforent game` and `POST /api/v1/game`: what each pays alone and together, by the methods that are asked for. */
export function gameCommand(json: unknown, options: GameOptions): Result<GameAnswer> {
  const read = gameFromWire(json);
  if (!read.ok) return read;
  const parts = readOnly(options.only);
  if (!parts.ok) return parts;
  const { game } = read.value;
  const names = parts.value.filter((part) => part !== "core" && part !== "properties");
  const solutions = names.map((name) => solve(game, name));
  const core = parts.value.includes("core") ? leastCore(game) : null;
  const properties = propertiesOf(game);
  const warnings = gameWarnings({ read: read.value, solutions, properties });
  const found = { read: read.value, solutions, core, properties, warnings };
  return ok({ ...found, output: outputOf(found, parts.value, options.certificate) });
}

type Found = Omit<GameAnswer, "output">;

function outputOf(found: Found, parts: readonly GamePart[], withCertificate: boolean): GameAnswer["output"] {
  const { read, solutions, core, properties, warnings } = found;
  const why = Object.fromEntries([
    ...solutions.flatMap(({ name, why: reason }) => (reason === null ? [] : [[name, reason]])),
    ...(core && core.epsilon === null ? [["leastCoreEpsilon", "no-proper-coalition"]] : []),
  ]);
  const proved = solutions.filter(({ proof }) => proof !== null);
  return {
    ...Object.fromEntries(
      solutions.map(({ name, allocation }) => [name, allocationToWire(allocation, read.players)] as const),
    ),
    ...(core ? { core: { empty: core.isCoreEmpty, leastCoreEpsilon: core.epsilon } } : {}),
    ...(parts.includes("properties") ? { properties: propertiesToWire(read.game, properties) } : {}),
    ...(Object.keys(why).length > 0 ? { why } : {}),
    warnings,
    ...(withCertificate
      ? { certificate: Object.fromEntries(proved.map((solution) => [solution.name, certificateOf(read, solution)])) }
      : {}),
  };
}

function certificateOf({ game, players }: GameRead, { proof }: Solution) {
  return {
    ...certificateToWire(proof!, players), // only those with a proof come here
    checked: game.n <= mostToCheck ? isProved(game, proof!) : null,
  };
}

/** The checker looks at each coalition in rationals: under a second up to here. */
const mostToCheck = 12;

const propertiesToWire = ({ kind }: Game, { monotone, joiningNeverLoses, largerIsBetter, essential }: Properties) =>
  kind === "cost"
    ? { monotone, subadditive: joiningNeverLoses, concave: largerIsBetter, essential }
    : { monotone, superadditive: joiningNeverLoses, convex: largerIsBetter, essential };
