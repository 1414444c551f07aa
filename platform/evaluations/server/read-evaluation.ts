import { ok, type Result, refuse } from "@omforent/kernel";
import { namesIn } from "../../bodies/server/index.ts";
import type { Actor } from "../../kernel/domain/actor.ts";
import { participantHolder } from "../../kernel/domain/holder.ts";
import { mayReadInternal } from "../../kernel/domain/visibility.ts";
import type { Context } from "../../kernel/server/context.ts";
import { readAs } from "../../kernel/server/read-as.ts";
import type { EvaluationWire } from "../contract.ts";
import {
  closesOn,
  lastShared,
  mayAnswer,
  mayBeAnswered,
  mayReadEvaluation,
  opensOn,
  openYear,
  ownNow,
} from "../domain/index.ts";
import { keptToWire, sharedToWire } from "./answer-to-json.ts";
import { type Asked, askedAbout } from "./asked.ts";
import { findAnswers, findYears, type KeptAnswer } from "./evaluation.store.ts";

export type ReadEvaluation = {
  readonly cooperation: string;
  /** Null: the one that is open. */
  readonly year: number | null;
};

/**
 * How a cooperation goes as those who take part see it: what each has shared, who has not answered, and what they said the year before. Nothing is
 * reckoned from the answers. What is not shared is there for its own insiders alone. Refusal: `cooperation/not-found`.
 */
export async function readEvaluation(
  context: Context,
  { cooperation: id, year: wished }: ReadEvaluation,
  actor: Actor,
): Promise<Result<EvaluationWire>> {
  if (!mayReadEvaluation(actor)) return refuse("evaluation/not-allowed");
  const now = openYear(context.today());
  const year = wished ?? now;
  const asked = await askedAbout(context, { cooperation: id, year });
  if (!asked.ok) return asked;
  const { cooperation, name } = asked.value;
  return readAs(context, actor, async ({ database }) => {
    const answers = await findAnswers(database, { cooperation: cooperation.id, years: [year - 1, year] });
    const years = await findYears(database, cooperation.id);
    return ok({
      cooperation: { id: cooperation.id, name },
      year,
      opensOn: opensOn(year),
      closesOn: closesOn(year),
      isOpen: mayBeAnswered(year, context.today()).ok,
      openYear: now,
      years: [...new Set([now, ...years])].sort((a, b) => b - a),
      participants: participantsOf(asked.value, answers, year),
      own: ownOf(asked.value, answers, { year, actor, isOpen: mayBeAnswered(year, context.today()).ok }),
    });
  });
}

/** Those who are asked, and after them those who have answered and take part no longer. */
function participantsOf(
  { takers, directory }: Asked,
  answers: readonly KeptAnswer[],
  year: number,
): EvaluationWire["participants"] {
  const nameOf = namesIn(directory);
  const shared = answers.filter(({ sharedOn }) => sharedOn !== null);
  const left = [...new Set(shared.filter((one) => one.year === year).map(({ participant }) => participant))]
    .filter((participant) => !takers.some(({ id }) => id === participant))
    .map((participant) => ({ id: participant, name: nameOf(participant), isHost: false }));
  return [...takers, ...left].map((one) => {
    const of = (about: number) => shared.filter(({ participant, year }) => participant === one.id && year === about);
    const [before, now] = [lastShared(of(year - 1)), lastShared(of(year))];
    return {
      ...one,
      answer: now && sharedToWire(now),
      earlier: of(year)
        .slice(0, -1)
        .flatMap((earlier) => sharedToWire(earlier) ?? []),
      before: before && sharedToWire(before),
    };
  });
}

const ownOf = (
  { takers }: Asked,
  answers: readonly KeptAnswer[],
  { year, actor, isOpen }: { readonly year: number; readonly actor: Actor; readonly isOpen: boolean },
): EvaluationWire["own"] =>
  takers
    .filter(({ id }) => mayReadInternal(actor, participantHolder(id)))
    .map(({ id, name }) => {
      const kept = ownNow(answers.filter((one) => one.participant === id && one.year === year));
      return { id, name, mayAnswer: isOpen && mayAnswer(actor, [id], id) !== null, kept: kept && keptToWire(kept) };
    });
