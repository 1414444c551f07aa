import { ok, type Result, refuse } from "@omforent/kernel";
import type { Matter, Scheduled } from "../matter.ts";

/** A body puts the matter on the agenda of a meeting, or moves it to another. Refusal: `matter/not-on-the-path`. */
export function scheduleMatter(matter: Matter, { body, date }: Scheduled): Result<Matter> {
  if (!matter.participations.some(({ path }) => path.includes(body))) return refuse("matter/not-on-the-path", { body });
  const others = matter.scheduled.filter((one) => one.body !== body);
  return ok({ ...matter, scheduled: [...others, { body, date }] });
}
