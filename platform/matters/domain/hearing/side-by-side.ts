import type { BodyLevel } from "../../../bodies/domain/index.ts";
import type { Matter } from "../matter.ts";
import type { Standing } from "../standing.ts";
import { replyTo } from "./answer-view.ts";
import { isLateView } from "./give-view.ts";
import type { Reply } from "./reply.ts";
import type { View } from "./view.ts";

/** A view beside its reply: what is published. `level` says whether an elected body said it; null: the body is not known. */
export type ViewWithReply = {
  readonly view: View;
  readonly participant: string | null;
  readonly level: BodyLevel | null;
  /** The body was asked: it is on the path of someone who takes part. */
  readonly asked: boolean;
  readonly late: boolean;
  readonly reply: Reply | null;
};

/** All views with their replies, the oldest first. */
export function sideBySide(matter: Matter, { bodies }: Standing): readonly ViewWithReply[] {
  const asked = new Set(matter.participations.flatMap(({ path }) => path));
  return matter.views
    .map((view) => ({
      view,
      participant: bodies.get(view.body)?.holder ?? null,
      level: bodies.get(view.body)?.level ?? null,
      asked: asked.has(view.body),
      late: isLateView(view, matter),
      reply: replyTo(matter, view.id),
    }))
    .sort((a, b) => (`${a.view.on} ${a.view.id}` < `${b.view.on} ${b.view.id}` ? -1 : 1));
}
