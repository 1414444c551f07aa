import { ok, type PlainDate, type Result, refuse } from "@omforent/kernel";
import type { Matter } from "../matter.ts";
import type { Hash } from "../proposal.ts";
import { replacedOn } from "../replaced-on.ts";
import type { Standing } from "../standing.ts";
import type { MatterResult } from "./matter-result.ts";
import { resultOf } from "./result-of.ts";

/** The answer to the owner of what was proposed: whether exactly this text has been adopted, and since when. */
export type InForce = {
  readonly adopted: boolean;
  readonly since: PlainDate | null;
  /** Another text took its place before it was adopted. */
  readonly replacedOn: PlainDate | null;
  /** Another text of the same matter was adopted later: then that one holds. */
  readonly supersededOn: PlainDate | null;
  readonly result: MatterResult;
};

/** Is this text in force? A question that is computed, never a status that is pushed. Refusal: `matter/unknown-text`. */
export function inForce(matter: Matter, hash: Hash, today: PlainDate, standing: Standing): Result<InForce> {
  const texts = new Set(matter.versions.map(({ proposal }) => proposal.hash));
  if (!texts.has(hash)) return refuse("matter/unknown-text", { hash: hash.slice(0, 80) });
  const result = resultOf(matter, today, standing, hash);
  const since = result.state === "adopted" ? result.on : null;
  const later = [...texts]
    .filter((other) => other !== hash)
    .map((other) => resultOf(matter, today, standing, other))
    .flatMap(({ state, on, version }) =>
      state === "adopted" && on !== null && since !== null && (on > since || (on === since && version > result.version))
        ? [on]
        : [],
    )
    .sort();
  return ok({
    adopted: since !== null,
    since,
    replacedOn: since === null ? replacedOn(matter, hash) : null,
    supersededOn: later[0] ?? null,
    result,
  });
}
