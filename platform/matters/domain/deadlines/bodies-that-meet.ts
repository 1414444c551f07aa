import type { BodyId } from "../../../bodies/domain/index.ts";
import type { PathQuestion } from "./count-back.ts";

/** Whoever has no meetings, as a chief executive, has no plan to count through: it recommends with the papers, or answers on any day. */
export const bodiesThatMeet = ({ participation, bodies }: PathQuestion): readonly BodyId[] =>
  participation.path.filter((body) => bodies.get(body)?.kind !== "chief-executive");
